package dev.cutroom.bench;

import dev.cutroom.testing.Await;
import dev.cutroom.testing.MediaProcesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * On an idle server: from sending a wish to its ffmpeg in the list of processes, and from sending
 * the cancel to none of them there.
 */
final class LatencyBenchmark {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int ROUNDS = 100;
  private static final String WISH =
      "{\"kind\": \"clips\", \"variantCount\": 1, \"targetDurationSeconds\": 3}";

  private final Report report;

  LatencyBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    List<Double> starts = new ArrayList<>();
    List<Double> cancels = new ArrayList<>();
    try (Server server = new Server(Map.of())) {
      String project = server.api().newProject("latency");
      server.api().upload(project, Footage.tiny());
      for (int round = 0; round < ROUNDS; round++) {
        long sent = System.nanoTime();
        String id =
            server.api().post("projects/" + project + "/generations", WISH).get("id").asText();
        starts.add(millisUntil(sent, () -> encodes(server)));
        sent = System.nanoTime();
        String asked = server.api().post("generations/" + id + "/cancel", "").get("id").asText();
        cancels.add(millisUntil(sent, () -> asked.equals(id) && !encodes(server)));
        awaitFree(server, project);
      }
    }
    report.line("%d rounds; a look at the processes takes a few ms", ROUNDS);
    report.line("POST to ffmpeg running     %s", Percentiles.of(starts));
    report.line("POST cancel to no process  %s", Percentiles.of(cancels));
  }

  private static boolean encodes(Server server) {
    return !MediaProcesses.of(server.dataDir()).isEmpty();
  }

  private static double millisUntil(long sinceNanos, BooleanSupplier condition) {
    Busy.until(condition, LIMIT);
    return (System.nanoTime() - sinceNanos) / 1e6;
  }

  private static void awaitFree(Server server, String project) {
    Await.that("the project is free", LIMIT, () -> !locked(server, project));
  }

  private static boolean locked(Server server, String project) {
    try {
      return server.api().get("projects/" + project + "/lock").get("locked").asBoolean();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
