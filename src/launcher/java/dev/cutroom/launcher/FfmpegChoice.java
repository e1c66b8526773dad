package dev.cutroom.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cutroom.launcher.EmbeddedFfmpeg.Binaries;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which ffmpeg the server uses: the one that is set, else one on PATH from version 6 on (older ones
 * write broken timestamps after loudnorm), else the embedded one.
 *
 * @param version as ffmpeg itself says it, such as {@code 8.0.1}
 * @param origin where it comes from, for the console
 */
record FfmpegChoice(Binaries binaries, String version, String origin) {
  private static final int OLDEST_MAJOR = 6;
  private static final Pattern VERSION = Pattern.compile("ff(?:mpeg|probe) version (\\S+).*");
  private static final Pattern MAJOR = Pattern.compile("n?([0-9]{1,4})(?:[.\\-].*)?");

  /**
   * @throws StartupFailure if the one that is set does not run, or none can be had
   */
  static FfmpegChoice make(Settings settings) {
    Optional<String> ffmpeg = settings.value(Settings.FFMPEG);
    Optional<String> ffprobe = settings.value(Settings.FFPROBE);
    if (ffmpeg.isPresent() || ffprobe.isPresent()) {
      return configured(ffmpeg, ffprobe);
    }
    return onPath(settings.value("PATH").orElse(""))
        .or(() -> embedded(settings.runtimeDir().resolve("ffmpeg")))
        .orElseThrow(
            () ->
                new StartupFailure(
                    "no ffmpeg on PATH, and the embedded one does not run on this machine: install"
                        + " ffmpeg 6 or newer, or set "
                        + Settings.FFMPEG));
  }

  private static FfmpegChoice configured(Optional<String> ffmpeg, Optional<String> ffprobe) {
    if (ffmpeg.isEmpty() || ffprobe.isEmpty()) {
      String missing = ffmpeg.isEmpty() ? Settings.FFMPEG : Settings.FFPROBE;
      throw new StartupFailure(missing + " is missing: set both programs or neither");
    }
    String version = mustRun(Settings.FFMPEG, ffmpeg.get());
    mustRun(Settings.FFPROBE, ffprobe.get());
    return new FfmpegChoice(
        new Binaries(
            Path.of(ffmpeg.get()).toAbsolutePath(), Path.of(ffprobe.get()).toAbsolutePath()),
        version,
        "set by " + Settings.FFMPEG);
  }

  private static String mustRun(String setting, String program) {
    return versionOf(Path.of(program).toAbsolutePath())
        .orElseThrow(
            () ->
                new StartupFailure(
                    setting
                        + " is '"
                        + program
                        + "', which does not run: set it to the program's path, or unset it to use"
                        + " the embedded one"));
  }

  private static Optional<FfmpegChoice> onPath(String path) {
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path ffmpeg = Path.of(folder).toAbsolutePath().resolve("ffmpeg");
      Path ffprobe = ffmpeg.resolveSibling("ffprobe");
      if (!folder.isEmpty() && Files.isExecutable(ffmpeg) && Files.isExecutable(ffprobe)) {
        return versionOf(ffmpeg)
            .filter(FfmpegChoice::isNewEnough)
            .filter(version -> versionOf(ffprobe).isPresent())
            .map(v -> new FfmpegChoice(new Binaries(ffmpeg, ffprobe), v, ffmpeg.toString()));
      }
    }
    return Optional.empty();
  }

  private static Optional<FfmpegChoice> embedded(Path folder) {
    try {
      Binaries binaries = EmbeddedFfmpeg.extractTo(folder);
      return versionOf(binaries.ffmpeg()).map(v -> new FfmpegChoice(binaries, v, "embedded"));
    } catch (UncheckedIOException e) {
      throw new StartupFailure(
          "cannot unpack ffmpeg (" + e.getCause() + "): make room or set " + Settings.RUNTIME_DIR,
          e);
    }
  }

  /** Builds from a source tree call themselves by a commit or date; they count as new. */
  static boolean isNewEnough(String version) {
    Matcher major = MAJOR.matcher(version);
    return !major.matches() || Integer.parseInt(major.group(1)) >= OLDEST_MAJOR;
  }

  private static Optional<String> versionOf(Path program) {
    var builder = new ProcessBuilder(List.of(program.toString(), "-version"));
    try {
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      Matcher version = VERSION.matcher(output.lines().findFirst().orElse(""));
      return process.waitFor() == 0 && version.matches()
          ? Optional.of(version.group(1))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartupFailure("interrupted: start again", e);
    }
  }
}
