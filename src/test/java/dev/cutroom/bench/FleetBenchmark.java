package dev.cutroom.bench;

import dev.cutroom.testing.RunningCutroom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * What 50 running generations cost the database: their progress, heartbeats, and the look for work.
 * Their encoders are stand-ins that report progress twice a second and use no core, so that the
 * database is all that works.
 */
final class FleetBenchmark {
  private static final int GENERATIONS = 50;
  private static final Duration WATCHED = Duration.ofSeconds(40);
  private static final Duration SETTLING = Duration.ofSeconds(10);

  private final Report report;

  FleetBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    Map<String, String> settings =
        StandIn.with(
            Map.of(
                "CUTROOM_GENERATION_AT_ONCE", Integer.toString(GENERATIONS),
                "CUTROOM_RENDER_PARALLELISM", Integer.toString(GENERATIONS)));
    RunningCutroom cutroom = RunningCutroom.start(Server.uncached(settings));
    try (Server server = new Server(cutroom)) {
      CpuTime database = Postgres.of(cutroom);
      pause(SETTLING);
      report.line("idle:               %s", share(database));
      for (int i = 0; i < GENERATIONS; i++) {
        String project = server.api().newProject("fleet " + i);
        server.api().upload(project, Footage.tiny());
        server
            .api()
            .post(
                "projects/" + project + "/generations",
                "{\"kind\": \"clips\", \"variantCount\": 1, \"targetDurationSeconds\": 3}");
      }
      pause(SETTLING);
      int running =
          server.api().get("admin/generations?state=generating&limit=200").get("items").size();
      report.line("%d running:         %s", running, share(database));
    }
  }

  private static String share(CpuTime database) throws Exception {
    double before = database.seconds();
    pause(WATCHED);
    double share = (database.seconds() - before) / WATCHED.toSeconds();
    return "%.1f %% of one core, load %s".formatted(100 * share, Report.load());
  }

  private static void pause(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
