package dev.cutroom.launcher;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Cutroom as a whole: data folder, database, ffmpeg and server, started in this order and stopped
 * in the opposite one.
 */
public final class CutroomServer implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Settings settings;
  private final Consumer<String> console;
  private boolean closed;

  private CutroomServer(Settings settings, Consumer<String> console) {
    this.settings = settings;
    this.console = console;
  }

  /**
   * Prepares a start that has not begun.
   *
   * @param environment the settings by the names of their variables
   * @param console takes the lines for the person who started it
   * @throws StartupFailure if a setting cannot be used
   */
  public static CutroomServer configured(
      Map<String, String> environment, Consumer<String> console) {
    return new CutroomServer(Settings.from(environment), console);
  }

  /**
   * Starts everything and waits until the application answers. The calling thread must live as long
   * as the server.
   *
   * @return waits for the server's end and tells its exit code
   * @throws StartupFailure if that cannot be; what was started remains to be closed
   */
  public Running start(Path war) throws InterruptedException {
    try {
      if (!Files.isReadable(war)) {
        throw new StartupFailure("there is no application at " + war + ": build it first");
      }
      DataFolder data = add(dataFolder());
      data.serverProcess().end();
      HostName.mustHaveAnAddress();
      HttpPort.mustBeFree(settings.httpAddress(), settings.httpPort());
      console.accept("Cutroom starts with its data in " + data.root());
      FfmpegChoice ffmpeg = FfmpegChoice.make(settings);
      console.accept("  ffmpeg      " + ffmpeg.version() + " (" + ffmpeg.origin() + ")");
      console.accept("  voice       " + voice(war));
      DatabaseAddress database = database(data);
      PayaraServer server = server(data, database, ffmpeg, war);
      Runtime.getRuntime().gc(); // what unpacking took
      console.accept("Cutroom is ready: " + url());
      return server::waitForEnd;
    } catch (IOException e) {
      throw new StartupFailure("cannot start (" + e + "): check the data folder", e);
    }
  }

  /** A started server. */
  public interface Running {
    /** Blocks until the server has ended; returns its exit code. */
    int waitForEnd() throws InterruptedException;
  }

  private String voice(Path war) {
    return OfflineVoice.choose(settings, war).isPresent()
        ? "English (offline)"
        : "no offline one: set " + Settings.VOICE_SPEAKER + " to the folder target/speaker";
  }

  private DataFolder dataFolder() {
    return settings.database().isPresent()
        ? DataFolder.share(settings.dataDir(), settings.httpPort())
        : DataFolder.hold(settings.dataDir());
  }

  private DatabaseAddress database(DataFolder data) {
    if (settings.database().isPresent()) {
      DatabaseAddress outside = settings.database().get();
      String version = OutsideDatabase.mustAnswer(outside);
      console.accept("  database    PostgreSQL " + version + ", " + outside);
      return outside;
    }
    EmbeddedDatabase embedded =
        add(
            EmbeddedDatabase.start(
                data.postgres(), settings.runtimeDir(), data.log().resolve("postgres.log")));
    console.accept("  database    PostgreSQL (embedded) in " + data.postgres());
    return embedded.address();
  }

  private PayaraServer server(
      DataFolder data, DatabaseAddress database, FfmpegChoice ffmpeg, Path war)
      throws IOException, InterruptedException {
    PayaraRuntime runtime = PayaraRuntime.unpackedIn(settings.runtimeDir());
    Path rootDir = data.own().resolve("payara");
    runtime.layOut(rootDir);
    var command = new ServerCommand(settings, rootDir);
    command.writeConfiguration();
    ClassArchive archive = add(new ClassArchive(settings.runtimeDir()));
    PayaraServer server =
        add(
            PayaraServer.start(
                command.arguments(runtime, archive, war),
                command.environment(database, ffmpeg, OfflineVoice.choose(settings, war)),
                data.own(),
                new ServerLog(data.log().resolve("server.log"), console),
                data.serverProcess()));
    console.accept("  server      starting; its log is " + server.log().file());
    new Readiness(server, settings.httpAddress(), settings.httpPort()).await();
    archive.make(command.dyingWithThisProcess(), runtime.classPath());
    return server;
  }

  private String url() {
    String host =
        settings.httpAddress().isLoopbackAddress() || settings.httpAddress().isAnyLocalAddress()
            ? "localhost"
            : settings.httpAddress().getHostAddress();
    return "http://" + host + ":" + settings.httpPort();
  }

  private synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    if (closed) {
      closeParts();
      throw new StartupFailure("stopped while it was starting");
    }
    return part;
  }

  /** Stops what has been started; safe from another thread while {@link #start} is under way. */
  @Override
  public synchronized void close() {
    closed = true;
    closeParts();
  }

  private void closeParts() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        System.getLogger(CutroomServer.class.getName()).log(Level.WARNING, "Stopping", e);
      }
    }
  }
}
