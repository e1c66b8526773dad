package dev.cutroom.bench;

import java.nio.file.Path;
import java.util.Map;

/** The most memory that a fresh server of default size takes for a large upload and for clips. */
final class MemoryBenchmark {
  private final Report report;

  MemoryBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    Path source = Footage.source();
    Path large = UploadBenchmark.file("large.mp4", UploadBenchmark.LIMIT_BYTES);
    try (Server server = new Server(Map.of())) {
      String project = server.api().newProject("memory");
      try (Memory memory = new Memory(server.process())) {
        report.line("idle after the start: %s", memory.peaks());
      }
      try (Memory memory = new Memory(server.process())) {
        server.api().upload(server.api().newProject("large"), large);
        report.line("upload of 500 MiB: %s", memory.peaks());
      }
      try (Memory memory = new Memory(server.process())) {
        server.api().upload(project, source);
        report.line("upload and measuring of a minute of 1080p: %s", memory.peaks());
      }
      try (Memory memory = new Memory(server.process())) {
        server.api().generate(project, ClipsBenchmark.WISH);
        report.line("three clips of 15 s: %s", memory.peaks());
      }
    }
  }
}
