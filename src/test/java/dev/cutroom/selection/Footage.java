package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imaginary footage: says window by window what a camera would have seen. */
final class Footage {

  private final double seconds;
  private final int windows;
  private final double[] luma;
  private final double[] sharpness;
  private final double[] motion;
  private final double[] frozen;
  private final long[] hashes;
  private final byte[] focus;
  private final List<Cut> cuts = new ArrayList<>();
  private double @Nullable [] levels;
  private double @Nullable [] speech;
  private boolean still;

  /** Lively, sharp and well exposed all along; every half second looks different. */
  Footage(double seconds, long seed) {
    Random random = new Random(seed);
    this.seconds = seconds;
    windows = (int) Math.max(1, Math.ceil(seconds / Measurements.WINDOW_SECONDS - 1e-6));
    luma = filled(windows, 120);
    sharpness = new double[windows];
    motion = new double[windows];
    frozen = new double[windows];
    for (int w = 0; w < windows; w++) {
      sharpness[w] = 0.7 + 0.15 * random.nextDouble();
      motion[w] = 1 + 4 * random.nextDouble();
    }
    hashes = random.longs((windows + 1) / 2).toArray();
    focus = new byte[FocusMeter.BINS * hashes.length];
    Arrays.fill(focus, (byte) 100);
  }

  static Footage picture() {
    Footage picture = new Footage(1, 99);
    picture.still = true;
    Arrays.fill(picture.frozen, 1);
    return picture;
  }

  Footage cutAt(double... times) {
    for (double time : times) {
      cuts.add(new Cut(time - 0.03, time + 0.03));
    }
    return this;
  }

  Footage black(double from, double to) {
    return fill(luma, 2, from, to);
  }

  Footage blurred(double from, double to) {
    return fill(sharpness, 0.1, from, to);
  }

  Footage frozen(double from, double to) {
    fill(motion, 0, from, to);
    return fill(frozen, 1, from, to);
  }

  Footage sharpness(double value, double from, double to) {
    return fill(sharpness, value, from, to);
  }

  /** The stretch from {@code to} on looks exactly like the one from {@code from} on. */
  Footage repeats(double from, double to, double length) {
    int shift = (int) Math.round((to - from) * 2);
    for (int p = (int) (from * 2); p < (int) ((from + length) * 2); p++) {
      hashes[p + shift] = hashes[p];
    }
    return this;
  }

  /** Speech all along, words of 0.6 s with pauses of 0.2 s between them. */
  Footage speaking() {
    double[] spoken = new double[(int) (seconds / SoundTracks.LEVEL_SECONDS)];
    for (int i = 0; i < spoken.length; i++) {
      spoken[i] = i % 16 < 12 ? 70 : 35;
    }
    levels = spoken;
    speech = filled(windows, 1);
    return this;
  }

  Footage focusAt(double x) {
    for (int p = 0; p < hashes.length; p++) {
      for (int bin = 0; bin < FocusMeter.BINS; bin++) {
        double off = Math.abs((bin + 0.5) / FocusMeter.BINS - x);
        focus[p * FocusMeter.BINS + bin] = (byte) (off < 0.1 ? 200 : 5);
      }
    }
    return this;
  }

  Measurements measured() {
    return measured(1920, 1080);
  }

  Measurements measured(int width, int height) {
    double[] speechTrack = speech;
    SoundTracks sound =
        levels == null || speechTrack == null
            ? null
            : new SoundTracks(Track.of(levels, 2), Track.of(speechTrack, 255), -25);
    return new Measurements(
        Measurements.ALGORITHM,
        still,
        seconds,
        width,
        height,
        ContentArea.WHOLE,
        cuts,
        new PictureTracks(
            Track.of(luma, 1),
            Track.of(filled(windows, 50), 2),
            Track.of(filled(windows, 0), 1), // dark is what luma says
            Track.of(filled(windows, 0), 1),
            Track.of(sharpness, 255),
            Track.of(motion, 10),
            Track.of(filled(windows, 0.1), 20),
            Track.of(frozen, 1),
            Track.ofLongs(hashes),
            Track.of(focus),
            Track.of(focus)),
        sound,
        false);
  }

  SourceMeasurements source(int number) {
    return new SourceMeasurements(id(number), measured());
  }

  static UUID id(int number) {
    return new UUID(0, number);
  }

  private Footage fill(double[] track, double value, double from, double to) {
    int first = (int) Math.round(from / Measurements.WINDOW_SECONDS);
    int last = (int) Math.round(to / Measurements.WINDOW_SECONDS);
    Arrays.fill(track, first, Math.min(last, track.length), value);
    return this;
  }

  private static double[] filled(int size, double value) {
    double[] track = new double[size];
    Arrays.fill(track, value);
    return track;
  }
}
