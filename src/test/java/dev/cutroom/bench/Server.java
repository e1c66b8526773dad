package dev.cutroom.bench;

import dev.cutroom.testing.RunningCutroom;
import java.nio.file.Path;
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

  Path log() {
    return cutroom.dataDir().resolve("log").resolve("server.log");
  }

  /** The JVM that serves; a child of the launcher, which is a child of this process. */
  ProcessHandle process() {
    return ProcessHandle.current()
        .children()
        .flatMap(ProcessHandle::children)
        .filter(child -> child.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElseThrow();
  }

  void stop() {
    cutroom.terminate();
  }

  void startAgain() {
    cutroom.restart();
  }

  @Override
  public void close() {
    cutroom.close();
  }
}
