package dev.cutroom.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server's process. */
final class PayaraServer implements AutoCloseable {
  /** Together with PostgreSQL's stop this stays below ten seconds. */
  private static final int STOP_SECONDS = 7;

  private final Process process;
  private final Thread reader;
  private final ServerLog log;
  private final LeftoverProcess note;

  private PayaraServer(Process process, ServerLog log, LeftoverProcess note) {
    this.process = process;
    this.log = log;
    this.note = note;
    this.reader = new Thread(this::readOutput, "server-log");
    reader.setDaemon(true);
    reader.start();
  }

  /** The calling thread must live as long as the server: see {@link ServerCommand}. */
  static PayaraServer start(
      List<String> command,
      Map<String, String> environment,
      Path workingDirectory,
      ServerLog log,
      LeftoverProcess note)
      throws IOException {
    var builder = new ProcessBuilder(command).directory(workingDirectory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    note.remember(process.toHandle());
    process.getOutputStream().close();
    return new PayaraServer(process, log, note);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int waitForEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** Returns when it has ended, at the latest after {@code patience}. */
  void waitForEnd(Duration patience) throws InterruptedException {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // It runs on; the caller looks again.
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The process that serves HTTP. */
  long pid() {
    return process.pid();
  }

  ServerLog log() {
    return log;
  }

  /** Returns when its last output is in the log, at most a few seconds after its end. */
  void drainOutput() throws InterruptedException {
    reader.join(TimeUnit.SECONDS.toMillis(5));
  }

  private void readOutput() {
    try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.accept(line);
      }
    } catch (IOException e) {
      System.getLogger(PayaraServer.class.getName())
          .log(Level.ERROR, "The server''s output is no longer logged", e);
    }
  }

  /** Asks the server to end; after some seconds it is killed. */
  @Override
  public void close() {
    try {
      // By the handle: Process.destroy() would close the pipe, and the last words were lost.
      process.toHandle().destroy();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.toHandle().destroyForcibly();
      }
      process.waitFor();
      drainOutput();
      log.close();
      note.forget();
    } catch (IOException e) {
      System.getLogger(PayaraServer.class.getName())
          .log(Level.WARNING, "The server has ended, but not everything could be tidied up", e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
