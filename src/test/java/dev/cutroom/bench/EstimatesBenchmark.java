package dev.cutroom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How honest the remaining time is that is shown at 25 %: generations of different sizes, one after
 * another, on a server that knows nothing of itself at first.
 */
final class EstimatesBenchmark {
  private static final int ASKED_AT_PERCENTAGE = 25;
  private static final double TOLERANCE = 0.2;
  private static final int ROUNDS = 4;
  private static final long LOOK_MILLIS = 100;

  /** Variants and seconds. */
  private static final int[][] SIZES = {{1, 5}, {2, 10}, {1, 15}, {3, 5}};

  private final Report report;
  private final List<Boolean> close = new ArrayList<>();

  EstimatesBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    try (Server server = new Server(Map.of())) {
      String project = server.api().newProject("estimates");
      server.api().upload(project, Footage.source());
      for (int round = 1; round <= ROUNDS; round++) {
        report.line("round %d, load %s", round, Report.load());
        for (int[] size : SIZES) {
          look(server.api(), project, size[0], size[1]);
        }
      }
      share("all", close);
      share("after the first round", close.subList(SIZES.length, close.size()));
    }
  }

  private void look(Api api, String project, int variants, int seconds) throws Exception {
    String wish =
        "{\"kind\": \"clips\", \"variantCount\": %d, \"targetDurationSeconds\": %d}"
            .formatted(variants, seconds);
    api.post("projects/" + project + "/generations", wish);
    double estimate = -1;
    long shown = System.nanoTime();
    JsonNode progress = api.get("projects/" + project + "/progress");
    while (!progress.get("state").asText().equals("completed")) {
      if (estimate < 0 && progress.get("percentage").asInt() >= ASKED_AT_PERCENTAGE) {
        shown = System.nanoTime();
        estimate = progress.get("estimatedRemainingSeconds").asDouble();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
      progress = api.get("projects/" + project + "/progress");
    }
    double truth = Millis.since(shown) / 1000;
    close.add(Math.abs(estimate - truth) <= TOLERANCE * truth);
    report.line(
        "  %d of %2d s: at 25 %% it said %5.1f s, it took %5.1f s: %+4.0f %%",
        variants, seconds, estimate, truth, 100 * (estimate - truth) / truth);
  }

  private void share(String which, List<Boolean> some) {
    long good = some.stream().filter(one -> one).count();
    report.line("within 20 %%, %s: %d of %d", which, good, some.size());
  }
}
