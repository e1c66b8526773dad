package dev.cutroom.bench;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.ProbeParser;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.selection.Measurer;
import dev.cutroom.selection.SourceFile;
import dev.cutroom.testing.TestMedia;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Measuring a source for the choice of moments, against one bare full decode of it. */
final class MeasureBenchmark {
  private static final int ROUNDS = 5;

  private final Report report;

  MeasureBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    Path source = Footage.source();
    List<Cost> ratios = new ArrayList<>();
    try (ProcessScope scope = new ProcessScope()) {
      SourceFile file = SourceFile.of(source, probe(scope, source));
      CpuTime own = CpuTime.ofThisProcess();
      for (int round = 0; round <= ROUNDS; round++) {
        Cost measuring =
            Cost.of(
                own, () -> new Measurer(TestMedia.tools()).measure(scope, file, fraction -> {}));
        Cost decode = Cost.of(own, () -> Bare.decode(source));
        Cost ratio = measuring.over(decode);
        report.line(
            "round %d%s: measuring %s   bare decode %s   ratio %.2f wall %.2f CPU",
            round,
            round == 0 ? " (not counted)" : "",
            measuring,
            decode,
            ratio.wallSeconds(),
            ratio.cpuSeconds());
        if (round > 0) {
          ratios.add(ratio);
        }
      }
    }
    report.ratios("measuring to a full decode", ratios);
  }

  private static Probe probe(ProcessScope scope, Path source) throws InterruptedException {
    List<String> arguments =
        new Arguments()
            .add("-v", "error", "-of", "json", "-show_format", "-show_streams")
            .ownInput(source)
            .toList();
    Invocation invocation = Invocation.ffprobe(arguments, Duration.ofMinutes(1));
    return ProbeParser.parse(TestMedia.tools().run(scope, invocation).stdout());
  }
}
