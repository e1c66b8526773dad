package dev.cutroom.render;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.Ebur128;
import dev.cutroom.ffmpeg.Numbers;
import dev.cutroom.plan.FrameRate;
import dev.cutroom.plan.SoundPart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What ffmpeg is told to make the sound; uncompressed sound is interleaved 32 bit float. */
final class SoundCommands {

  static final int CHANNELS = 2;

  /** Bytes of one sample of both channels. */
  static final int SAMPLE_BYTES = CHANNELS * Float.BYTES;

  /**
   * The AAC encoder's delay. Without an edit list players do not skip it, so as many samples of the
   * mix are left out at its beginning and everything else is heard at its place.
   */
  static final long PRIMING_SAMPLES = 1024;

  private static final double MIN_TEMPO = 0.5;
  private static final double MAX_TEMPO = 2;

  private static final String[] RAW = {"-f", "f32le", "-ar", "48000", "-ac", "2"};

  private SoundCommands() {}

  /** Decodes one part to stdout, with silence before and between what the source has. */
  static List<String> decode(SoundPart part, SourceInput source) {
    Arguments arguments = new Arguments().add("-threads", "1");
    if (!part.from().isZero()) {
      arguments.add("-ss", part.from());
    }
    double seconds = part.speed() * part.samples() / FrameRate.SAMPLE_RATE;
    return arguments
        .add("-t", Duration.ofNanos(Math.round(seconds * 1e9)).plusSeconds(1))
        .input(source.format(), source.file())
        .add("-map", "0:a:0", "-vn", "-sn", "-dn")
        .add("-af", filter(part))
        .add("-c:a", "pcm_f32le", "-f", "f32le", "pipe:1")
        .toList();
  }

  private static String filter(SoundPart part) {
    return "aresample=48000:async=1:first_pts=0,aformat=sample_fmts=flt:channel_layouts=stereo"
        + tempo(part.speed());
  }

  /**
   * {@code atempo} keeps the pitch. It takes no less than 0.5, and above 2 it leaves samples out
   * instead of blending them (ffmpeg's documentation of the filter), so there are several in a row.
   */
  private static String tempo(double speed) {
    StringBuilder tempo = new StringBuilder();
    double left = speed;
    while (left > MAX_TEMPO || left < MIN_TEMPO) {
      double one = left > MAX_TEMPO ? MAX_TEMPO : MIN_TEMPO;
      tempo.append(",atempo=").append(Numbers.decimal(one));
      left /= one;
    }
    if (left != 1) {
      tempo.append(",atempo=").append(Numbers.decimal(left));
    }
    return tempo.toString();
  }

  static List<String> measureMix(Path mix) {
    return measure(new Arguments().add(RAW).ownInput(mix));
  }

  static List<String> measureEncoded(Path file) {
    return measure(new Arguments().ownInput(file));
  }

  private static List<String> measure(Arguments input) {
    return input.add("-map", "0:a:0", "-af", Ebur128.FILTER, "-f", "null", "-").toList();
  }

  static List<String> encode(Path mix, long samples, SoundLevel level, int kbit, Path out) {
    return new Arguments()
        .add("-y")
        .add(RAW)
        .ownInput(mix)
        .add("-af", levelFilter(samples, level))
        .add("-c:a", "aac", "-profile:a", "aac_low", "-b:a", kbit + "k")
        .add("-ar", "48000", "-ac", "2", "-flags:a", "+bitexact", "-fflags", "+bitexact")
        .add("-map_metadata", "-1", "-f", "mp4", out.toString())
        .toList();
  }

  /** The limiter works on four times the samples, where true peaks are seen. */
  private static String levelFilter(long samples, SoundLevel level) {
    StringBuilder filter = new StringBuilder();
    if (level.gainDb() != 0) {
      filter.append("volume=").append(Numbers.decimal(level.gainDb())).append("dB,");
    }
    Double ceilingDb = level.ceilingDb();
    if (ceilingDb != null) {
      filter
          .append("aresample=192000,alimiter=level=0:latency=1:attack=2:release=60:limit=")
          .append(Numbers.decimal(Math.pow(10, ceilingDb / 20)))
          .append(",aresample=48000,");
    }
    return filter
        .append("apad,atrim=start_sample=")
        .append(PRIMING_SAMPLES)
        .append(":end_sample=")
        .append(samples)
        .append(",asetpts=N/SR/TB")
        .toString();
  }
}
