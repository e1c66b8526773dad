package dev.cutroom.bench;

import dev.cutroom.testing.RunningCutroom;
import java.util.Map;

/** The real application, started by the real launcher, and its process. */
final class Server implements AutoCloseable {
  private final RunningCutroom cutroom;
  private final Api api;

  Server(Map<String, String> settings) throws Exception {
    this(RunningCutroom.start(settings));
  }

  Server(RunningCutroom cutroom) throws Exception {
    this.cutroom = cutroom;
    api = new Api(cutroom);
  }

  /** Like a power cut. */
  void killHard() {
    cutroom.killHard();
  }

  /** Starts again after {@link #killHard}, on the same address. */
  void restart() {
    cutroom.restart();
  }

  Api api() {
    return api;
  }

  /** The JVM that serves. */
  ProcessHandle process() {
    return cutroom.server();
  }

  @Override
  public void close() {
    cutroom.close();
  }
}
