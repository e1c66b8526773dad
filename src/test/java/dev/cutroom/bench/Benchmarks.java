package dev.cutroom.bench;

/** Runs the benchmark that is named: see {@code bench/README.md}. */
public final class Benchmarks {
  private Benchmarks() {}

  public static void main(String[] names) throws Exception {
    for (String name : names) {
      try (Report report = new Report(name)) {
        switch (name) {
          case "clips" -> new ClipsBenchmark(report).run();
          case "measure" -> new MeasureBenchmark(report).run();
          case "upload" -> new UploadBenchmark(report).run();
          case "start" -> new StartBenchmark(report).run();
          case "memory" -> new MemoryBenchmark(report).run();
          case "storm" -> new StormBenchmark(report).run();
          case "crowd" -> new CrowdBenchmark(report).run();
          case "latency" -> new LatencyBenchmark(report).run();
          case "rescue" -> new RescueBenchmark(report).run();
          case "progress" -> new ProgressBenchmark(report).run();
          case "estimates" -> new EstimatesBenchmark(report).run();
          case "render" -> new RenderBenchmark(report).run();
          case "caption" -> new CaptionBenchmark(report).run();
          case "many" -> new ManyClipsBenchmark(report).run();
          case "fleet" -> new FleetBenchmark(report).run();
          default -> throw new IllegalArgumentException("no benchmark is named " + name);
        }
      }
    }
  }
}
