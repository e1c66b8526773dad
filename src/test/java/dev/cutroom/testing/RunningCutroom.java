package dev.cutroom.testing;

import dev.cutroom.launcher.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The built application as a user runs it: launcher, embedded PostgreSQL, real ffmpeg, Payara
 * Micro, on a free port with data of its own. It can be stopped, killed and started again on that
 * data.
 */
public final class RunningCutroom implements AutoCloseable {
  private static final String ADMIN_EMAIL = "admin@cutroom.example";
  private static final String ADMIN_PASSWORD = "correct horse battery staple";
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  /** Unpacked once for all tests; a name with a space, as users have them. */
  private static final Path RUNTIME = Path.of("target", "runtime of tests").toAbsolutePath();

  private final Path dataDir;
  private final boolean shared;
  private final int port;
  private final Map<String, String> settings;
  private LauncherProcess launcher;

  private RunningCutroom(Path dataDir, boolean shared, int port, Map<String, String> settings) {
    this.dataDir = dataDir;
    this.shared = shared;
    this.port = port;
    this.settings = settings;
    this.launcher = LauncherProcess.start(settings);
  }

  /** Starts with defaults and waits until the application answers. */
  public static RunningCutroom start() {
    return start(Map.of());
  }

  /**
   * Starts and waits until the application answers.
   *
   * @param settings by the names of their variables; they win over what is set here
   */
  public static RunningCutroom start(Map<String, String> settings) {
    Path dataDir = newDataDir();
    int port = freePort();
    var cutroom = new RunningCutroom(dataDir, false, port, complete(dataDir, port, settings));
    cutroom.awaitReady();
    return cutroom;
  }

  /**
   * Starts one of several servers of an installation and waits until it answers.
   *
   * @param dataDir the folder that they share; it stays the caller's
   * @param settings must name the database, which they share as well
   */
  public static RunningCutroom startIn(Path dataDir, Map<String, String> settings) {
    int port = freePort();
    var cutroom = new RunningCutroom(dataDir, true, port, complete(dataDir, port, settings));
    cutroom.awaitReady();
    return cutroom;
  }

  /** How a start ended that could not succeed: exit code, stdout and stderr. */
  public record RefusedStart(int exitCode, List<String> console) {}

  /** Starts what cannot start, and waits for its end. */
  public static RefusedStart refusedStart(Map<String, String> settings) {
    Path dataDir = newDataDir();
    LauncherProcess launcher = LauncherProcess.start(complete(dataDir, freePort(), settings));
    int exitCode = launcher.waitForEnd(START_LIMIT);
    EmbeddedDatabase.stopLeftover(dataDir.resolve("postgres"));
    deleteAll(dataDir);
    return new RefusedStart(exitCode, launcher.console());
  }

  private static Map<String, String> complete(
      Path dataDir, int port, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>();
    all.put("CUTROOM_HTTP_PORT", Integer.toString(port));
    all.put("CUTROOM_DATA_DIR", dataDir.toString());
    all.put("CUTROOM_RUNTIME_DIR", RUNTIME.toString());
    all.put("CUTROOM_ADMIN_EMAIL", ADMIN_EMAIL);
    all.put("CUTROOM_ADMIN_PASSWORD", ADMIN_PASSWORD);
    all.putAll(settings);
    return all;
  }

  public URI baseUri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public String adminEmail() {
    return settings.getOrDefault("CUTROOM_ADMIN_EMAIL", ADMIN_EMAIL);
  }

  public String adminPassword() {
    return settings.getOrDefault("CUTROOM_ADMIN_PASSWORD", ADMIN_PASSWORD);
  }

  public Path dataDir() {
    return dataDir;
  }

  /** The server's log, without what is meant for the console alone. */
  public Path serverLog() {
    return own().resolve("log").resolve("server.log");
  }

  /** What is this server's alone. */
  private Path own() {
    return shared ? dataDir.resolve("servers").resolve(Integer.toString(port)) : dataDir;
  }

  /** What a person at the console has seen since the last start, stdout and stderr. */
  public List<String> console() {
    return launcher.console();
  }

  /** The process that serves HTTP: its memory, its children. */
  public ProcessHandle server() {
    try {
      String pid = Files.readAllLines(own().resolve(".server")).get(0);
      return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Like a power cut: launcher and server are killed at once, and get no chance to tidy up. */
  public void killHard() {
    launcher.killHard();
  }

  /** Sends SIGTERM to the launcher, waits for its end and returns its exit code. */
  public int terminate() {
    return launcher.terminate(STOP_LIMIT);
  }

  /** Starts again on the same data and port, after {@link #killHard} or {@link #terminate}. */
  public void restart() {
    if (launcher.isAlive()) {
      throw new IllegalStateException("still running");
    }
    launcher = LauncherProcess.start(settings);
    awaitReady();
  }

  /** Stops it, and removes its data unless others share it. */
  @Override
  public void close() {
    if (launcher.isAlive()) {
      terminate();
    }
    if (shared) {
      return;
    }
    EmbeddedDatabase.stopLeftover(dataDir.resolve("postgres"));
    deleteAll(dataDir);
  }

  private void awaitReady() {
    launcher.awaitReady(START_LIMIT, serverLog());
  }

  /** A folder of its own for each caller, below {@code target}. */
  public static Path newDataDir() {
    try {
      Path parent = Files.createDirectories(Path.of("target", "test data").toAbsolutePath());
      return Files.createTempDirectory(parent, "run-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Free a moment ago, which is as much as can be known. */
  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes {@code folder} with all that it holds. */
  public static void deleteAll(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
