package dev.cutroom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** An Edit of 300 clips: the longest command that it needs, and its memory. */
final class ManyClipsBenchmark {
  private static final int CLIPS = 300;
  private static final long PAUSE_MILLIS = 20;

  private final Report report;

  ManyClipsBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    Path source = Footage.source();
    try (Server server = new Server(Map.of())) {
      Api api = server.api();
      String project = api.newProject("many");
      String sourceId = api.upload(project, source).get("id").asText();
      String clip =
          api.generate(
                  project,
                  ("{\"kind\": \"segments\", \"segments\": [{\"sourceId\": \"%s\","
                          + " \"startSeconds\": 0, \"endSeconds\": 6}]}")
                      .formatted(sourceId))
              .get("clipIds")
              .get(0)
              .asText();
      for (int clips : new int[] {3, CLIPS}) {
        AtomicInteger longest = new AtomicInteger();
        Thread reader = new Thread(() -> watch(server.process(), longest), "commands");
        reader.setDaemon(true);
        try (Memory memory = new Memory(server.process())) {
          reader.start();
          String wish = edit(clip, sourceId, clips);
          Cost cost = Cost.of(CpuTime.of(server.process()), () -> api.generate(project, wish));
          reader.interrupt();
          report.line("%3d clips in 60 s   %s", clips, cost);
          report.line("  longest command %d characters; %s", longest.get(), memory.peaks());
        }
      }
    }
  }

  private static void watch(ProcessHandle server, AtomicInteger longest) {
    while (!Thread.currentThread().isInterrupted()) {
      server.descendants().forEach(child -> longest.accumulateAndGet(length(child), Math::max));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
    }
  }

  private static int length(ProcessHandle child) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(child.pid()), "cmdline")).length();
    } catch (IOException e) {
      return 0; // gone
    }
  }

  private static String edit(String clip, String sourceId, int clips) {
    StringBuilder shots = new StringBuilder();
    double length = 60.0 / clips;
    for (int i = 0; i < clips; i++) {
      shots.append(
          String.format(
              Locale.ROOT,
              "%s{\"asset\": {\"type\": \"video\", \"sourceId\": \"%s\", \"trim\": %.3f},"
                  + " \"start\": \"auto\", \"length\": %.3f}",
              i == 0 ? "" : ",",
              sourceId,
              i * 7 % 300 * (60 - length) / 300,
              length));
    }
    return """
    {"kind": "render", "clipId": "%s", "edit": {"schemaVersion": 1,
     "output": {"preset": "instagram-reel"},
     "timeline": {"tracks": [{"kind": "video", "clips": [%s]}]}}}
    """
        .formatted(clip, shots);
  }
}
