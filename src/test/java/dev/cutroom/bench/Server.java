package dev.cutroom.bench;

import dev.cutroom.testing.RunningCutroom;
import java.util.Map;

/** The real application, started by the real launcher, and its process. */
final class Server implements AutoCloseable {
  private final RunningCutroom cutroom;
  private final Api api;

  Server(Map<String, String> settings) throws Exception {
    cutroom = RunningCutroom.start(settings);
    api = new Api(cutroom);
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
