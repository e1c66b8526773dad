package dev.cutroom.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * 200 requests for work on one idle project at once: exactly one is accepted. Against as many of
 * {@code GET /me}, which does nothing but find out who calls.
 */
final class StormBenchmark {
  private static final int REQUESTS = 200;
  private static final int ROUNDS = 5;

  private final Report report;

  StormBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    try (Server server = new Server(Map.of())) {
      for (int round = 1; round <= ROUNDS; round++) {
        String project = server.api().newProject("storm " + round);
        server.api().upload(project, Footage.tiny());
        String path = "projects/" + project + "/generations";
        String wish = "{\"kind\": \"clips\", \"variantCount\": 1, \"targetDurationSeconds\": 3}";
        report.line("round %d, load %s", round, Report.load());
        storm(server, "POST generations", path, wish);
        storm(server, "GET me", "me", "");
      }
    }
  }

  private void storm(Server server, String what, String path, String body) throws Exception {
    double[] millis = new double[REQUESTS];
    double cpuBefore = CpuTime.ofAlone(server.process()).seconds();
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      int number = i;
      long sent = System.nanoTime();
      answers.add(
          server
              .api()
              .begin(path, body)
              .whenComplete(
                  (status, failure) -> millis[number] = (System.nanoTime() - sent) / 1e6));
    }
    Map<Integer, Integer> statuses = new TreeMap<>();
    for (CompletableFuture<Integer> answer : answers) {
      statuses.merge(answer.get(), 1, Integer::sum);
    }
    Arrays.sort(millis);
    report.line(
        "  %-17s %-20s p50 %5.0f ms   p99 %5.0f ms   server %.2f s CPU",
        what,
        statuses,
        millis[REQUESTS / 2],
        millis[REQUESTS * 99 / 100],
        CpuTime.ofAlone(server.process()).seconds() - cpuBefore);
  }
}
