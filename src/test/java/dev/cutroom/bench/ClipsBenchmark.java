package dev.cutroom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Three clips of 15 s at 1080x1920 from a minute of 1080p, from the request to {@code completed},
 * against bare ffmpeg: one full decode of the source and the encodes of the same cuts.
 */
final class ClipsBenchmark {
  static final String WISH =
      "{\"kind\": \"clips\", \"variantCount\": 3, \"targetDurationSeconds\": 15,"
          + " \"preset\": \"instagram-reel\"}";

  private static final int ROUNDS = 2;
  private static final int PARALLELISM = Runtime.getRuntime().availableProcessors();

  private final Report report;
  private final List<Cost> measuredInIt = new ArrayList<>();
  private final List<Cost> measuredBefore = new ArrayList<>();
  private final List<Cost> toEncodesAlone = new ArrayList<>();

  ClipsBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    Footage.source();
    Map<String, String> settings =
        Map.of(
            "CUTROOM_SOURCE_MEASURE_AT_UPLOAD_MEGAPIXELS",
            "0",
            "CUTROOM_RENDER_PARALLELISM",
            Integer.toString(PARALLELISM));
    try (Server server = new Server(settings)) {
      warmUp(server);
      for (int round = 1; round <= ROUNDS; round++) {
        round(server, round);
      }
    }
    report.line("");
    report.ratios("source measured within the generation", measuredInIt);
    report.ratios("source measured before", measuredBefore);
    report.ratios("source measured before, to the encodes alone", toEncodesAlone);
  }

  /** Not counted: the server's classes are loaded and its programs are in memory. */
  private static void warmUp(Server server) throws Exception {
    String project = server.api().newProject("warm-up");
    server.api().upload(project, Footage.tiny());
    server.api().generate(project, WISH.replace("15", "2"));
  }

  private void round(Server server, int round) throws Exception {
    report.line("%nround %d, load %s", round, Report.load());
    // Other bytes each time, as a content is measured only once.
    Path source = Footage.copyOfSource("round " + round + " of " + System.nanoTime());
    String project = server.api().newProject("clips " + round);
    server.api().upload(project, source);
    Ratios first = generation(server, project, source, "measures");
    Ratios second = generation(server, project, source, "measured before");
    measuredInIt.add(first.toDecodeAndEncodes);
    measuredBefore.add(second.toDecodeAndEncodes);
    toEncodesAlone.add(second.toEncodes);
  }

  private record Ratios(Cost toDecodeAndEncodes, Cost toEncodes) {}

  private Ratios generation(Server server, String project, Path source, String what)
      throws Exception {
    JsonNode[] generation = new JsonNode[1];
    CpuTime serverAlone = CpuTime.ofAlone(server.process());
    double aloneBefore = serverAlone.seconds();
    Cost cutroom =
        Cost.of(
            CpuTime.of(server.process()),
            () -> generation[0] = server.api().generate(project, WISH));
    double alone = serverAlone.seconds() - aloneBefore;
    List<List<String>> cuts = Cuts.of(server.api(), generation[0], source);
    CpuTime own = CpuTime.ofThisProcess();
    Cost decode = Cost.of(own, () -> Bare.decode(source));
    Cost encodes = Cost.of(own, () -> Bare.sideBySide(PARALLELISM, cuts));
    report.line("  cutroom, %-16s %s   (server itself %.2f s CPU)", what, cutroom, alone);
    report.line("  bare decode               %s", decode);
    report.line("  bare encodes of %2d cuts   %s", cuts.size(), encodes);
    Ratios ratios = new Ratios(cutroom.over(decode.plus(encodes)), cutroom.over(encodes));
    report.line(
        "  ratio                     %7.2f   wall %7.2f   CPU",
        ratios.toDecodeAndEncodes.wallSeconds(), ratios.toDecodeAndEncodes.cpuSeconds());
    report.line("  steps, s:%s", server.api().steps(generation[0]));
    return ratios;
  }
}
