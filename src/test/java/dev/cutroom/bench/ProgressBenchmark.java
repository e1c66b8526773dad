package dev.cutroom.bench;

import dev.cutroom.testing.RunningCutroom;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * How often progress can be read, which comes from the database each time, against a resource that
 * returns as many bytes without one, in turns in the same server.
 */
final class ProgressBenchmark {
  private static final int CALLERS = 32;
  private static final int ROUNDS = 4;
  private static final Duration ROUND = Duration.ofSeconds(8);

  private final Report report;

  ProgressBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    System.setProperty("cutroom.war", withBaseline().toString());
    RunningCutroom cutroom = RunningCutroom.start(Server.uncached(Map.of()));
    try (Server server = new Server(cutroom)) {
      String path = "projects/" + server.api().newProject("progress") + "/progress";
      URI progress = cutroom.baseUri().resolve("/api/v1/" + path);
      URI baseline = cutroom.baseUri().resolve("/bench/bytes");
      String authorization = server.api().authorization();
      for (int round = 0; round <= ROUNDS; round++) {
        double without = perSecond(baseline, "");
        double with = perSecond(progress, authorization);
        report.line(
            "round %d%s, load %s: baseline %6.0f a second   progress %6.0f a second   ratio %.2f",
            round, round == 0 ? " (warming up)" : "", Report.load(), without, with, with / without);
      }
    }
  }

  private static Path withBaseline() throws Exception {
    File built = new File("target/cutroom.war");
    Path war = Footage.folder().resolve("cutroom-with-baseline.war");
    ShrinkWrap.createFromZipFile(WebArchive.class, built)
        .addClasses(SameBytes.class, SameBytes.Resource.class)
        .as(ZipExporter.class)
        .exportTo(war.toFile(), true);
    return war;
  }

  private static double perSecond(URI target, String authorization) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      long started = System.nanoTime();
      List<Future<Integer>> counts = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        counts.add(callers.submit(() -> call(target, authorization, started)));
      }
      int total = 0;
      for (Future<Integer> count : counts) {
        total += count.get();
      }
      return total / (Millis.since(started) / 1000);
    } finally {
      callers.shutdownNow();
    }
  }

  private static int call(URI target, String authorization, long started) throws Exception {
    int answers = 0;
    try (Wire wire = new Wire(target, authorization)) {
      while (System.nanoTime() - started < ROUND.toNanos()) {
        int status = wire.get();
        if (status != 200) {
          throw new IllegalStateException(target + " answered " + status);
        }
        answers++;
      }
    }
    return answers;
  }
}
