package dev.cutroom.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * From the request for work to a running ffmpeg, and from the request for its end to none; on one
 * idle server, and over two where the one that is asked is busy, with and without notifications.
 */
final class LatencyBenchmark {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int STARTS = 40;
  private static final int WARM_UPS = 5;
  private static final Map<String, String> ONE_AT_ONCE = Map.of("CUTROOM_GENERATION_AT_ONCE", "1");
  private static final Map<String, String> DEAF =
      Map.of("CUTROOM_GENERATION_AT_ONCE", "1", "CUTROOM_SIGNALS_ENABLED", "false");

  private final Report report;

  LatencyBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    try (Server server = new Server(Map.of())) {
      measure("one idle server", server, server);
    }
    across("the other server, notified", ONE_AT_ONCE);
    across("the other server, deaf to notifications", DEAF);
  }

  private void across(String what, Map<String, String> settings) throws Exception {
    try (Pair pair = new Pair(settings, settings)) {
      Api api = pair.first().api();
      String busy = api.newProject("busy");
      api.upload(busy, Footage.source());
      // Taken by either, and long enough for all that follows.
      api.begin(
              "projects/" + busy + "/generations",
              "{\"kind\": \"clips\", \"variantCount\": 10, \"targetDurationSeconds\": 60}")
          .get();
      Encoders.awaitSome(System.nanoTime(), LIMIT, pair.first().process(), pair.second().process());
      boolean firstIsBusy = !Encoders.none(pair.first().process());
      Server asked = firstIsBusy ? pair.first() : pair.second();
      Server idle = firstIsBusy ? pair.second() : pair.first();
      measure(what, asked, idle);
    }
  }

  private void measure(String what, Server asked, Server worker) throws Exception {
    Api api = asked.api();
    String project = api.newProject("latency");
    api.upload(project, Footage.tiny());
    List<Double> starts = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (int i = 0; i < STARTS + WARM_UPS; i++) {
      long asking = System.nanoTime();
      String id =
          api.post(
                  "projects/" + project + "/generations",
                  "{\"kind\": \"clips\", \"variantCount\": 1, \"targetDurationSeconds\": 3}")
              .get("id")
              .asText();
      double start = Encoders.awaitSome(asking, LIMIT, worker.process());
      long ending = System.nanoTime();
      api.post("generations/" + id + "/cancel", "");
      double end = Encoders.awaitNone(ending, LIMIT, worker.process());
      api.awaitEnd(id);
      if (i >= WARM_UPS) {
        starts.add(start);
        ends.add(end);
      }
    }
    report.line("%s, load %s", what, Report.load());
    report.line("  POST to a running ffmpeg   %s", new Millis(starts));
    report.line("  cancel to no ffmpeg        %s", new Millis(ends));
  }
}
