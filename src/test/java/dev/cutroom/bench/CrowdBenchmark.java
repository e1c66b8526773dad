package dev.cutroom.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 10,000 requests for work on one idle project from 200 connections over two servers: exactly one
 * is accepted, whose encoders are stand-ins, so that it holds the project all the while. Against as
 * many of {@code GET /me}.
 */
final class CrowdBenchmark {
  private static final int REQUESTS = 10_000;
  private static final int CALLERS = 200;
  private static final String WISH =
      "{\"kind\": \"clips\", \"variantCount\": 1, \"targetDurationSeconds\": 3}";

  private final Report report;

  CrowdBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    try (Pair pair = new Pair(StandIn.with(Map.of()), StandIn.with(Map.of()))) {
      crowd(pair, "GET me, warming up", "me", "");
      for (int round = 1; round <= 3; round++) {
        String project = pair.first().api().newProject("crowd " + round);
        pair.first().api().upload(project, Footage.tiny());
        report.line("round %d, load %s", round, Report.load());
        crowd(pair, "POST generations", "projects/" + project + "/generations", WISH);
        crowd(pair, "GET me", "me", "");
      }
    }
  }

  private void crowd(Pair pair, String what, String path, String body) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      CountDownLatch gate = new CountDownLatch(1);
      AtomicInteger left = new AtomicInteger(REQUESTS);
      List<Future<List<Answer>>> all = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        Api api = (caller % 2 == 0 ? pair.first() : pair.second()).api();
        all.add(callers.submit(new Caller(api, path, body, gate, left)));
      }
      long started = System.nanoTime();
      gate.countDown();
      Map<Integer, Integer> statuses = new TreeMap<>();
      List<Double> millis = new ArrayList<>();
      for (Future<List<Answer>> answers : all) {
        for (Answer answer : answers.get()) {
          statuses.merge(answer.status(), 1, Integer::sum);
          millis.add(answer.millis());
        }
      }
      double seconds = Millis.since(started) / 1000;
      report.line(
          "  %-18s %-24s %s   %.0f a second",
          what, statuses, new Millis(millis), REQUESTS / seconds);
    } finally {
      callers.shutdownNow();
    }
  }

  private record Answer(int status, double millis) {}

  private record Caller(Api api, String path, String body, CountDownLatch gate, AtomicInteger left)
      implements Callable<List<Answer>> {
    @Override
    public List<Answer> call() throws Exception {
      gate.await();
      List<Answer> answers = new ArrayList<>();
      while (left.getAndDecrement() > 0) {
        long sent = System.nanoTime();
        int status = api.begin(path, body).get();
        answers.add(new Answer(status, Millis.since(sent)));
      }
      return answers;
    }
  }
}
