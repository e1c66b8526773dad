package dev.cutroom.quality;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.Ebur128;
import dev.cutroom.ffmpeg.process.Aside;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessFailedException;
import dev.cutroom.ffmpeg.process.ProcessScope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came out of decoding a whole file once: the pictures in one child, the sound in another
 * beside it, so that each stream is decoded once and both can be looked at on the way.
 *
 * @param fault what the decoder stumbled over; null: nothing
 * @param frames pictures decoded
 * @param integratedLufs empty when the sound is too quiet or too short to have a loudness
 * @param truePeakDb empty for silence
 * @param picture what was seen
 * @param sound what was heard; null: there was nothing to listen to
 */
record Decoding(
    @Nullable String fault,
    long frames,
    OptionalDouble integratedLufs,
    OptionalDouble truePeakDb,
    PictureWatch picture,
    @Nullable SoundWatch sound) {

  private static final Duration STALL = Duration.ofSeconds(60);
  private static final Duration LIMIT = Duration.ofHours(2);

  /** Below this, EBU R 128 lets nothing count; ffmpeg then prints the threshold itself. */
  private static final double GATE_LUFS = -70;

  private static final Pattern COMPLAINT =
      Pattern.compile("(?i)error|corrupt|invalid|missing|damaged|exhausted|overread");

  /** Where the part that speaks lies in memory; differs at every run. */
  private static final Pattern ADDRESS = Pattern.compile(" @ 0x[0-9a-f]+\\]");

  /**
   * @param channels of the sound; 0: it is not decoded
   */
  static Decoding of(
      MediaTools tools, ProcessScope scope, Path file, PictureWatch picture, int channels)
      throws InterruptedException {
    SoundWatch sound = channels == 0 ? null : new SoundWatch(channels);
    @Nullable Aside<Heard> hearing =
        sound == null ? null : Aside.begin("verify-sound", () -> hear(tools, scope, file, sound));
    Seen seen;
    try {
      seen = see(tools, scope, file, picture);
    } catch (RuntimeException | InterruptedException e) {
      if (hearing != null) {
        hearing.abandon();
      }
      throw e;
    }
    Heard heard = hearing == null ? Heard.NOTHING : hearing.await();
    return new Decoding(
        seen.fault() == null ? heard.fault() : seen.fault(),
        seen.frames(),
        heard.integratedLufs(),
        heard.truePeakDb(),
        picture,
        sound);
  }

  private record Seen(@Nullable String fault, long frames) {}

  private record Heard(
      @Nullable String fault, OptionalDouble integratedLufs, OptionalDouble truePeakDb) {
    static final Heard NOTHING = new Heard(null, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static Seen see(MediaTools tools, ProcessScope scope, Path file, PictureWatch picture)
      throws InterruptedException {
    AtomicLong frames = new AtomicLong();
    Invocation invocation =
        Invocation.ffmpeg(pictures(file, picture.filter()), LIMIT)
            .stall(STALL)
            .onProgress(progress -> frames.set(progress.frame()))
            .readingStdout(picture);
    try {
      tools.run(scope, invocation);
      return new Seen(null, frames.get());
    } catch (ProcessFailedException failed) {
      return new Seen(fault(failed), frames.get());
    }
  }

  private static Heard hear(MediaTools tools, ProcessScope scope, Path file, SoundWatch sound)
      throws InterruptedException {
    Invocation invocation = Invocation.ffmpeg(sound(file), LIMIT).stall(STALL).readingStdout(sound);
    try {
      List<String> lines = tools.run(scope, invocation).lastLines();
      Optional<Ebur128> measured = Ebur128.ofLog(lines);
      return new Heard(
          null,
          told(measured.map(Ebur128::integratedLufs).filter(lufs -> lufs > GATE_LUFS)),
          told(measured.map(Ebur128::truePeakDb).filter(Double::isFinite)));
    } catch (ProcessFailedException failed) {
      return new Heard(fault(failed), OptionalDouble.empty(), OptionalDouble.empty());
    }
  }

  /**
   * Without {@code -xerror} a broken file decodes with status 0. The deblocking filter is left out:
   * it costs a seventh of the time and can find no error.
   */
  private static List<String> pictures(Path file, String filter) {
    return new Arguments()
        .add("-xerror", "-err_detect", "explode", "-skip_loop_filter", "all")
        .ownInput(file)
        .add("-map", "0:v", "-fps_mode", "passthrough", "-vf", filter)
        .add("-f", "rawvideo", "pipe:1")
        .toList();
  }

  private static List<String> sound(Path file) {
    return new Arguments()
        .add("-xerror", "-err_detect", "explode")
        .ownInput(file)
        .add("-map", "0:a:0", "-af", Ebur128.FILTER)
        .add("-ar", SoundWatch.RATE_HZ)
        .add("-c:a", "pcm_f32le", "-f", "f32le", "pipe:1")
        .toList();
  }

  private static String fault(ProcessFailedException failed) {
    if (failed.toolItselfFailed()) {
      throw failed;
    }
    return fault(failed.lastLines());
  }

  /** The first complaint; those that follow it are its consequences. */
  private static String fault(List<String> lines) {
    return lines.stream()
        .filter(line -> COMPLAINT.matcher(line).find())
        .map(line -> ADDRESS.matcher(line).replaceAll("]"))
        .findFirst()
        .orElse("decoding broke off");
  }

  private static OptionalDouble told(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
