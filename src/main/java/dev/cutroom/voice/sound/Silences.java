package dev.cutroom.voice.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where speech pauses: stretches that stay far below its loudest parts for longer than the closure
 * of a consonant. Levels are of frames of 10 ms.
 */
public final class Silences {
  /** How long each frame is. */
  static final double FRAME_SECONDS = 0.01;

  /** Below the loud parts (the 95th percentile), in dB. */
  private static final double BELOW_SPEECH_DB = 40;

  /** A noisy recording is never quiet by the line above: then what is near its floor counts. */
  private static final double ABOVE_FLOOR_DB = 4;

  private static final double CLEARLY_DB = 20;
  private static final double LOUD = 0.95;
  private static final double FLOOR = 0.05;
  private static final double DIGITAL_SILENCE_DB = -100;

  private Silences() {}

  /** A pause, in seconds. */
  public record Silence(double from, double to) {
    public double seconds() {
      return to - from;
    }
  }

  /** The pauses of at least {@code shortest} seconds, in order. */
  public static List<Silence> of(Pcm sound, double shortest) {
    boolean[] silent = silentFrames(sound);
    List<Silence> silences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= silent.length; i++) {
      if (i == silent.length || !silent[i]) {
        double seconds = (i - from) * FRAME_SECONDS;
        if (i > from && seconds >= shortest) {
          double end = i == silent.length ? sound.seconds() : i * FRAME_SECONDS;
          silences.add(new Silence(from * FRAME_SECONDS, end));
        }
        from = i + 1;
      }
    }
    return silences;
  }

  /** For each frame whether it is quiet. */
  static boolean[] silentFrames(Pcm sound) {
    double[] levels = levels(sound);
    boolean[] silent = new boolean[levels.length];
    double limit = limit(levels);
    for (int i = 0; i < levels.length; i++) {
      silent[i] = levels[i] < limit;
    }
    return silent;
  }

  private static double limit(double[] levels) {
    if (levels.length == 0) {
      return 0;
    }
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    double loud = sorted[(int) (LOUD * (sorted.length - 1))];
    double floor = sorted[(int) (FLOOR * (sorted.length - 1))];
    double limit = Math.max(loud - BELOW_SPEECH_DB, floor + ABOVE_FLOOR_DB);
    return Math.max(DIGITAL_SILENCE_DB + 1, Math.min(limit, loud - CLEARLY_DB));
  }

  private static double[] levels(Pcm sound) {
    int frame = Math.max(1, (int) Math.round(sound.rate() * FRAME_SECONDS));
    double[] levels = new double[(sound.length() + frame - 1) / frame];
    for (int i = 0; i < levels.length; i++) {
      int end = Math.min(sound.length(), (i + 1) * frame);
      double energy = 0;
      for (int k = i * frame; k < end; k++) {
        energy += (double) sound.at(k) * sound.at(k);
      }
      double mean = energy / (end - i * frame) / ((double) Short.MAX_VALUE * Short.MAX_VALUE);
      levels[i] =
          mean == 0 ? DIGITAL_SILENCE_DB : Math.max(DIGITAL_SILENCE_DB, 10 * Math.log10(mean));
    }
    return levels;
  }
}
