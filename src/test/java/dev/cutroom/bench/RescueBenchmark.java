package dev.cutroom.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server is killed in the midst of its work: how long until another one goes on with it. */
final class RescueBenchmark {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int KILLS = 6;

  private final Report report;

  RescueBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    try (Pair pair = new Pair(Map.of(), Map.of())) {
      List<Double> rescues = new ArrayList<>();
      for (int i = 0; i < KILLS; i++) {
        rescues.add(rescue(pair));
        report.line("rescued after %.1f s, load %s", rescues.get(i) / 1000, Report.load());
      }
      report.line("kill -9 to another server's ffmpeg: %s", new Millis(rescues));
    }
  }

  private static double rescue(Pair pair) throws Exception {
    Api api = pair.first().api();
    String project = api.newProject("rescue");
    api.upload(project, Footage.source());
    String id =
        api.post(
                "projects/" + project + "/generations",
                "{\"kind\": \"clips\", \"variantCount\": 3, \"targetDurationSeconds\": 30}")
            .get("id")
            .asText();
    Encoders.awaitSome(System.nanoTime(), LIMIT, pair.first().process(), pair.second().process());
    boolean first = !Encoders.none(pair.first().process());
    Server victim = first ? pair.first() : pair.second();
    Server other = first ? pair.second() : pair.first();
    long killed = System.nanoTime();
    victim.killHard();
    double millis = Encoders.awaitSome(killed, LIMIT, other.process());
    other.api().post("generations/" + id + "/cancel", "");
    other.api().awaitEnd(id);
    victim.restart();
    return millis;
  }
}
