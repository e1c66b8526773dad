package dev.cutroom.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The ffmpeg processes of servers, looked at from outside. */
final class Encoders {
  private static final long LOOK_NANOS = 2_000_000;

  private Encoders() {}

  /** Milliseconds since {@code startedNanos} until the first one runs. */
  static double awaitSome(long startedNanos, Duration limit, ProcessHandle... servers) {
    return await(true, startedNanos, limit, servers);
  }

  /** Milliseconds since {@code startedNanos} until none is left. */
  static double awaitNone(long startedNanos, Duration limit, ProcessHandle... servers) {
    return await(false, startedNanos, limit, servers);
  }

  /** Whether no ffmpeg of {@code server} runs. */
  static boolean none(ProcessHandle server) {
    return !run(server);
  }

  private static double await(
      boolean some, long startedNanos, Duration limit, ProcessHandle... servers) {
    while (run(servers) != some) {
      if (System.nanoTime() - startedNanos > limit.toNanos()) {
        throw new IllegalStateException("Not within " + limit);
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return Millis.since(startedNanos);
  }

  private static boolean run(ProcessHandle... servers) {
    return Stream.of(servers)
        .flatMap(ProcessHandle::descendants)
        .anyMatch(child -> child.info().command().orElse("").endsWith("/ffmpeg"));
  }
}
