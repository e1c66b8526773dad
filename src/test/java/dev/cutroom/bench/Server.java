package dev.cutroom.bench;

import dev.cutroom.testing.RunningCutroom;
import java.util.HashMap;
import java.util.Map;

/** The real application, started by the real launcher, and its process. */
final class Server implements AutoCloseable {
  private final RunningCutroom cutroom;
  private final Api api;

  Server(Map<String, String> settings) throws Exception {
    this(RunningCutroom.start(uncached(settings)));
  }

  /** With everything rendered anew, for finding what was made before costs nothing. */
  static Map<String, String> uncached(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("CUTROOM_RENDER_CACHE_BYTES", "0");
    return all;
  }

  /** One that finds what it made before, as servers do. */
  static Server caching(Map<String, String> settings) throws Exception {
    return new Server(RunningCutroom.start(settings));
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
