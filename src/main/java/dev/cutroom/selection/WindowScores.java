package dev.cutroom.selection;

import java.util.Arrays;

/**
 * How good each window of a source is, 0 to 1 for each trait.
 *
 * <p>Sharpness and motion count half by absolute yardsticks, so that sources compare, and half
 * against the source's own median, so that the best of each stands out. A source without sound is
 * judged by its picture alone and loses nothing by it.
 */
final class WindowScores {

  private static final double WEIGHT_SHARP = 0.28;
  private static final double WEIGHT_EXPOSURE = 0.2;
  private static final double WEIGHT_MOTION = 0.2;
  private static final double WEIGHT_STEADY = 0.12;
  private static final double WEIGHT_SOUND = 0.2;

  final double[] sharp;
  final double[] exposure;
  final double[] motion;
  final double[] steady;
  final double[] speech;
  final double[] loud;
  final double[] total;

  WindowScores(Measurements m) {
    PictureTracks p = m.picture();
    int windows = m.windows();
    double[] sharpness = scaled(p.sharpness(), 255);
    double[] pace = new double[windows];
    for (int w = 0; w < windows; w++) {
      pace[w] = Math.log1p(p.motion().at(w) / 10.0);
    }
    sharp = blend(sharpness, 0.3, 0.75, 0.2);
    motion = blend(pace, Math.log1p(0.1), Math.log1p(4), 0.7);
    exposure = new double[windows];
    steady = new double[windows];
    speech = new double[windows];
    loud = new double[windows];
    total = new double[windows];
    boolean audible = audible(m);
    for (int w = 0; w < windows; w++) {
      exposure[w] = exposure(p, w);
      steady[w] = Math.exp(-p.shake().at(w) / 20.0 / 1.5);
      // Whirling pictures are hard to look at.
      motion[w] *= 1 - 0.7 * ramp(p.motion().at(w) / 10.0, 14, 25);
      double picture =
          WEIGHT_SHARP * sharp[w]
              + WEIGHT_EXPOSURE * exposure[w]
              + WEIGHT_MOTION * motion[w]
              + WEIGHT_STEADY * steady[w];
      if (audible) {
        hear(m, w);
        double sound = Math.max(speech[w], 0.6 * loud[w]);
        total[w] = picture + WEIGHT_SOUND * sound;
      } else {
        total[w] = picture / (1 - WEIGHT_SOUND);
      }
    }
  }

  int windows() {
    return total.length;
  }

  /** Mean of a trait over a stretch, windows weighted by how much of them lies in it. */
  static double mean(double[] trait, Span span) {
    double sum = 0;
    double weight = 0;
    int last = trait.length - 1;
    int first = Math.min(last, (int) (span.start() / Measurements.WINDOW_SECONDS));
    for (int w = first; w <= last; w++) {
      double start = w * Measurements.WINDOW_SECONDS;
      double inside =
          Math.min(span.end(), start + Measurements.WINDOW_SECONDS) - Math.max(span.start(), start);
      if (inside <= 0 && w > first) {
        break;
      }
      double share = Math.max(inside, 1e-9);
      sum += share * trait[w];
      weight += share;
    }
    return sum / weight;
  }

  static double ramp(double value, double none, double full) {
    return Math.max(0, Math.min(1, (value - none) / (full - none)));
  }

  private static boolean audible(Measurements m) {
    SoundTracks sound = m.sound();
    return sound != null && sound.loudnessDb() > SoundTracks.SILENCE_DB;
  }

  private void hear(Measurements m, int w) {
    SoundTracks sound = m.sound();
    if (sound == null) {
      return;
    }
    speech[w] = sound.speech().at(w) / 255.0;
    double start = w * Measurements.WINDOW_SECONDS;
    double level = SoundTracks.FLOOR_DB;
    for (int i = 0; i < 5; i++) {
      level = Math.max(level, sound.levelDb(start + i * SoundTracks.LEVEL_SECONDS));
    }
    loud[w] = ramp(level - sound.loudnessDb(), -9, 6);
  }

  private static double exposure(PictureTracks p, int w) {
    double luma = p.luma().at(w);
    double light = ramp(luma, 20, 70) * (1 - ramp(luma, 205, 245));
    double kept = 1 - ramp(p.bright().at(w) / 255.0, 0.1, 0.5);
    double seen = 1 - ramp(p.dark().at(w) / 255.0, 0.5, 0.95);
    double contrast = ramp(p.contrast().at(w) / 2.0, 8, 35);
    return 0.7 * light * kept * seen + 0.3 * contrast;
  }

  /** Half by fixed limits, half by the distance from the median in units of the usual spread. */
  private static double[] blend(double[] values, double none, double full, double leastSpread) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    double spread = Math.max(leastSpread, sorted[last * 9 / 10] - sorted[last / 10]);
    double median = sorted[sorted.length / 2];
    double[] blended = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double relative = ramp(values[i], median - spread, median + spread);
      blended[i] = 0.5 * ramp(values[i], none, full) + 0.5 * relative;
    }
    return blended;
  }

  private static double[] scaled(Track track, double divisor) {
    double[] values = new double[track.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = track.at(i) / divisor;
    }
    return values;
  }
}
