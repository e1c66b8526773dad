package dev.cutroom.testing;

import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.ProbeParser;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.launcher.EmbeddedFfmpeg;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The real ffmpeg for tests, and small films, sounds and pictures made with it. */
public final class TestMedia {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Extracted once per checkout; {@code CUTROOM_FFMPEG} and {@code CUTROOM_FFPROBE} win. */
  private static final class Holder {
    static final EmbeddedFfmpeg.Binaries BINARIES = binaries();
    static final MediaTools TOOLS = new MediaTools(BINARIES.ffmpeg(), BINARIES.ffprobe());

    private static EmbeddedFfmpeg.Binaries binaries() {
      String ffmpeg = System.getenv("CUTROOM_FFMPEG");
      String ffprobe = System.getenv("CUTROOM_FFPROBE");
      return ffmpeg != null && ffprobe != null
          ? new EmbeddedFfmpeg.Binaries(Path.of(ffmpeg), Path.of(ffprobe))
          : EmbeddedFfmpeg.extractTo(Path.of("target", "ffmpeg"));
    }
  }

  private TestMedia() {}

  public static MediaTools tools() {
    return Holder.TOOLS;
  }

  public static Path ffmpeg() {
    return Holder.BINARIES.ffmpeg();
  }

  public static Path ffprobe() {
    return Holder.BINARIES.ffprobe();
  }

  /** Runs ffmpeg with the given arguments, the target last; an existing file is overwritten. */
  public static Path make(Path target, String... arguments) {
    List<String> all = new ArrayList<>(List.of("-y"));
    Collections.addAll(all, arguments);
    all.add(target.toString());
    try (ProcessScope scope = new ProcessScope()) {
      tools().run(scope, Invocation.ffmpeg(all, LIMIT));
      return target;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** What ffprobe says about {@code file}. */
  public static Probe probe(Path file) {
    List<String> arguments =
        List.of("-of", "json", "-show_format", "-show_streams", file.toString());
    try (ProcessScope scope = new ProcessScope()) {
      return ProbeParser.parse(tools().run(scope, Invocation.ffprobe(arguments, LIMIT)).stdout());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** A moving test picture, 320x240 at 30 frames a second, with a 440 Hz tone. */
  public static Path video(Path target, double seconds) {
    return make(
        target,
        "-f",
        "lavfi",
        "-i",
        lavfi("testsrc2=s=320x240:r=30:d=%s", seconds),
        "-f",
        "lavfi",
        "-i",
        lavfi("sine=f=440:r=48000:d=%s", seconds),
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac",
        "-ac",
        "2");
  }

  /** The same picture without any sound. */
  public static Path silentVideo(Path target, double seconds) {
    return make(
        target,
        "-f",
        "lavfi",
        "-i",
        lavfi("testsrc2=s=320x240:r=30:d=%s", seconds),
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-pix_fmt",
        "yuv420p");
  }

  /** A 440 Hz tone; the target's name decides the format. */
  public static Path sound(Path target, double seconds) {
    return make(target, "-f", "lavfi", "-i", lavfi("sine=f=440:r=48000:d=%s", seconds));
  }

  /** One still of the test picture; the target's name decides the format. */
  public static Path picture(Path target, int width, int height) {
    return make(
        target,
        "-f",
        "lavfi",
        "-i",
        String.format(Locale.ROOT, "testsrc2=s=%dx%d:r=1:d=1", width, height),
        "-frames:v",
        "1");
  }

  private static String lavfi(String source, double seconds) {
    return String.format(Locale.ROOT, source, Double.toString(seconds));
  }
}
