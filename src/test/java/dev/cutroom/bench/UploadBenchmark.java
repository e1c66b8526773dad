package dev.cutroom.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Uploading a valid video just below the limit of 500 MiB, against {@code cp} and {@code sha256sum}
 * of the same file on the same disk; and the memory it takes, against a tenth of the size.
 */
final class UploadBenchmark {
  static final long LIMIT_BYTES = 524_288_000;
  private static final int ROUNDS = 3;

  private final Report report;

  UploadBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    try (Server server = new Server(Map.of())) {
      String project = server.api().newProject("uploads");
      // Not counted: the server's code is not compiled yet.
      server.api().upload(project, file("warm-up.mp4", LIMIT_BYTES / 10));
      small(server, project);
      List<Cost> ratios = new ArrayList<>();
      for (int round = 1; round <= ROUNDS; round++) {
        ratios.add(large(server, project, round));
      }
      report.line("");
      report.ratios("time to cp + sha256sum (bound: 2)", ratios);
    }
  }

  private void small(Server server, String project) throws Exception {
    Path small = file("small.mp4", LIMIT_BYTES / 10);
    try (Memory memory = new Memory(server.process())) {
      server.api().upload(project, small);
      report.line("%5.1f MiB: %s", mib(small), memory.peaks());
    }
  }

  private Cost large(Server server, String project, int round) throws Exception {
    Path large = file("large.mp4", LIMIT_BYTES);
    Path copy = Footage.folder().resolve("large.copy");
    Cost baseline = Cost.of(CpuTime.ofThisProcess(), () -> copyAndHash(large, copy, false));
    Cost synced = Cost.of(CpuTime.ofThisProcess(), () -> copyAndHash(large, copy, true));
    Files.delete(copy);
    try (Memory memory = new Memory(server.process())) {
      Cost upload =
          Cost.of(CpuTime.of(server.process()), () -> server.api().upload(project, large));
      report.line("%nround %d, load %s", round, Report.load());
      report.line("%5.1f MiB: %s", mib(large), memory.peaks());
      report.line("  upload                    %s  %6.0f MiB/s", upload, speed(large, upload));
      report.line("  cp, sha256sum             %s  %6.0f MiB/s", baseline, speed(large, baseline));
      report.line("  cp, sync, sha256sum       %s  %6.0f MiB/s", synced, speed(large, synced));
      return upload.over(baseline);
    }
  }

  private static void copyAndHash(Path file, Path copy, boolean sync) throws Exception {
    Bare.run(List.of("cp", file.toString(), copy.toString()));
    if (sync) {
      Bare.run(List.of("sync", copy.toString()));
    }
    Bare.run(List.of("sha256sum", copy.toString()));
  }

  /** Other bytes each time: what the server has already is not written again. */
  static Path file(String name, long bytes) throws Exception {
    return Footage.looped(name, bytes, name + System.nanoTime());
  }

  private static double mib(Path file) throws Exception {
    return Files.size(file) / 1048576.0;
  }

  private static double speed(Path file, Cost cost) throws Exception {
    return mib(file) / cost.wallSeconds();
  }
}
