package dev.cutroom.container;

import dev.cutroom.testing.TestDatabase;
import dev.cutroom.testing.TestMedia;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Gets ready what the server of {@link HeartIT} is told by settings, before Arquillian reads them:
 * an empty database, its data source as the launcher makes it, an ffmpeg, a folder.
 */
public final class HeartServer implements TestExecutionListener {
  private static final Path FOLDER = Path.of("target", "heart").toAbsolutePath();
  private static final int VENDOR_PORT = freePort();

  @Override
  public void executionStarted(TestIdentifier test) {
    boolean heart =
        test.getSource()
            .filter(ClassSource.class::isInstance)
            .map(source -> ((ClassSource) source).getClassName())
            .filter(HeartIT.class.getName()::equals)
            .isPresent();
    if (heart) {
      TestDatabase.empty();
      System.setProperty("payara.cmdOptions", options(javaOptions()));
      System.setProperty("payara.extraMicroOptions", options(serverOptions()));
    }
  }

  private static Stream<String> javaOptions() {
    return Stream.of(
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx512m",
        "-Dcutroom.data.dir=" + FOLDER.resolve("data"),
        "-Dcutroom.ffmpeg=" + TestMedia.ffmpeg().toAbsolutePath(),
        "-Dcutroom.ffprobe=" + TestMedia.ffprobe().toAbsolutePath(),
        "-Dcutroom.admin.password=only-for-tests",
        // The vendor is played by the test, inside the server; see Voiceover.
        "-Dcutroom.voice.speaker=" + Path.of("target", "speaker").toAbsolutePath(),
        "-Dcutroom.voice.inside-allowed=127.0.0.1",
        "-Dcutroom.voice.openai.url=http://127.0.0.1:" + VENDOR_PORT + "/v1",
        "-Dcutroom.heart.vendor-port=" + VENDOR_PORT,
        "-Ddev.cutroom.voice.vendor.OpenAiLine/ask/Retry/delay=10",
        "-Ddev.cutroom.voice.vendor.OpenAiLine/ask/Retry/jitter=0",
        // As many as fit into half a minute; more by -Dcutroom.histories=N.
        "-Dcutroom.histories=" + System.getProperty("cutroom.histories", "60"),
        // The tests are the workers: nobody else looks for work.
        "-Dcutroom.generation.polling=PT24H",
        "-Dcutroom.generation.heartbeat=PT24H");
  }

  /** Free just now, which must do: a setting is needed before the server is there. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> serverOptions() {
    return Stream.of(
        "--nohazelcast",
        "--logtofile",
        FOLDER.resolve("server.log").toString(),
        "--disablephonehome",
        "--addlibs",
        jarOf(org.postgresql.Driver.class).toString(),
        "--postbootcommandfile",
        commands().toString());
  }

  /** The launcher's own commands; it hands the values over by environment, which we can't. */
  private static Path commands() {
    try (InputStream in =
        HeartServer.class.getResourceAsStream("/dev/cutroom/launcher/postboot.asadmin")) {
      String commands =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .replace("\\${ENV\\=CUTROOM_DB_URL}", escaped(TestDatabase.url()))
              .replace("\\${ENV\\=CUTROOM_DB_USER}", escaped(TestDatabase.user()))
              .replace("\\${ENV\\=CUTROOM_DB_PASSWORD}", escaped(TestDatabase.password()));
      Files.createDirectories(FOLDER);
      return Files.writeString(FOLDER.resolve("postboot.asadmin"), commands);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String value) {
    return value.replace(":", "\\:").replace("=", "\\=");
  }

  /** The file that a class of the tests' class path came from. */
  static Path jarOf(Class<?> type) {
    CodeSource source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource());
    return Path.of(java.net.URI.create(source.getLocation().toString()));
  }

  /** Arquillian splits at blanks, unless they are escaped. */
  private static String options(Stream<String> options) {
    List<String> all = options.toList();
    return all.stream().map(o -> o.replace(" ", "\\ ")).collect(Collectors.joining(" "));
  }
}
