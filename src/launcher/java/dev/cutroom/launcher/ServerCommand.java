package dev.cutroom.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The server's command line and environment. No secret is on the command line or in a file. */
final class ServerCommand {
  private static final List<String> CONFIGURATION =
      List.of("preboot.asadmin", "postboot.asadmin", "logging.properties");

  private final Settings settings;
  private final Path rootDir;

  ServerCommand(Settings settings, Path rootDir) {
    this.settings = settings;
    this.rootDir = rootDir;
  }

  /**
   * Puts the configuration files, which the container image uses too, where the server reads them.
   */
  void writeConfiguration() throws IOException {
    for (String name : CONFIGURATION) {
      try (InputStream in = ServerCommand.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new StartupFailure(name + " is not on the class path: build again");
        }
        Files.copy(in, rootDir.resolve(name));
      }
    }
  }

  List<String> arguments(PayaraRuntime runtime, ClassArchive archive, Path war) throws IOException {
    List<String> command = new ArrayList<>(dyingWithThisProcess());
    command.add(Java.command());
    command.addAll(JvmTuning.arguments(settings.heap()));
    command.addAll(archive.javaArguments());
    command.addAll(runtime.javaArguments());
    command.addAll(
        List.of(
            "--rootdir",
            rootDir.toString(),
            "--nohazelcast", // it would listen on port 6900 of all interfaces
            "--disablephonehome",
            "--port",
            Integer.toString(settings.httpPort()),
            "--contextroot",
            "/",
            "--deploy",
            war.toAbsolutePath().toString(),
            "--prebootcommandfile",
            rootDir.resolve("preboot.asadmin").toString(),
            "--postbootcommandfile",
            rootDir.resolve("postboot.asadmin").toString(),
            "--logproperties",
            rootDir.resolve("logging.properties").toString()));
    return command;
  }

  Map<String, String> environment(
      DatabaseAddress database, FfmpegChoice ffmpeg, Optional<Path> voice) {
    Map<String, String> environment = new HashMap<>(settings.environment());
    environment.put(Settings.HTTP_ADDRESS, settings.httpAddress().getHostAddress());
    environment.put(Settings.HTTP_PORT, Integer.toString(settings.httpPort()));
    environment.put(Settings.DATA_DIR, settings.dataDir().toString());
    environment.put(Settings.FFMPEG, ffmpeg.binaries().ffmpeg().toString());
    environment.put(Settings.FFPROBE, ffmpeg.binaries().ffprobe().toString());
    voice.ifPresent(folder -> environment.put(Settings.VOICE_SPEAKER, folder.toString()));
    environment.put(Settings.DB_URL, database.url());
    environment.put(Settings.DB_USER, database.user());
    environment.put(Settings.DB_PASSWORD, database.password());
    return environment;
  }

  /**
   * A prefix by which the kernel kills a child when this launcher is gone, however that comes. The
   * signal is bound to the thread that starts the process: it must live as long.
   */
  List<String> dyingWithThisProcess() {
    return onPath("setpriv")
        .map(setpriv -> List.of(setpriv.toString(), "--pdeathsig", "KILL"))
        .orElse(List.of());
  }

  private Optional<Path> onPath(String program) {
    for (String folder : settings.value("PATH").orElse("").split(":", -1)) {
      Path candidate = Path.of(folder).resolve(program);
      if (candidate.isAbsolute() && Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
