package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.List;

/**
 * Averages what the frames say over windows of {@link Measurements#WINDOW_SECONDS}.
 *
 * <p>A window without a frame (a slow slide show, a gap) looks like the one before it and stands
 * still: that is what a viewer sees.
 */
final class WindowCollector {

  /** Changes are compared as if frames were this far apart. */
  private static final double NOMINAL_STEP_SECONDS = 1.0 / 15;

  private final List<FrameFacts> frames;
  private final boolean[] opensScene;
  private final int windows;
  final double[] luma;
  final double[] contrast;
  final double[] dark;
  final double[] bright;
  final double[] motion;
  final double[] shake;
  final double[] frozen;

  WindowCollector(List<FrameFacts> frames, List<Cut> cuts, double durationSeconds) {
    this.frames = new ArrayList<>(frames);
    opensScene = new boolean[frames.size()];
    for (int i = 0; i < opensScene.length; i++) {
      double seconds = frames.get(i).seconds();
      opensScene[i] =
          i == 0
              || cuts.stream()
                  .anyMatch(c -> c.lastSeconds() < seconds && seconds <= c.firstSeconds());
    }
    windows = (int) Math.max(1, Math.ceil(durationSeconds / Measurements.WINDOW_SECONDS - 1e-6));
    luma = new double[windows];
    contrast = new double[windows];
    dark = new double[windows];
    bright = new double[windows];
    motion = new double[windows];
    shake = new double[windows];
    frozen = new double[windows];
    collect();
  }

  private void collect() {
    int next = 0;
    for (int window = 0; window < windows; window++) {
      int from = next;
      double end = (window + 1) * Measurements.WINDOW_SECONDS;
      while (next < frames.size() && (frames.get(next).seconds() < end || window == windows - 1)) {
        next++;
      }
      if (next > from) {
        average(window, from, next);
      } else {
        repeat(window);
      }
    }
  }

  private void average(int window, int from, int to) {
    boolean stands = true;
    for (int i = from; i < to; i++) {
      FrameFacts frame = frames.get(i);
      double share = 1.0 / (to - from);
      luma[window] += share * frame.luma();
      contrast[window] += share * frame.contrast();
      dark[window] += share * frame.darkShare();
      bright[window] += share * frame.brightShare();
      motion[window] += share * frame.change() * stretch(i);
      shake[window] += share * unsteadiness(i);
      stands &= i > 0 && frame.frozen();
    }
    frozen[window] = stands ? 1 : 0;
  }

  /**
   * Changes over a longer step count for less, within reason: they do not grow in proportion. A
   * change of scene is no motion.
   */
  private double stretch(int i) {
    if (opensScene[i]) {
      return 0;
    }
    double step = frames.get(i).seconds() - frames.get(i - 1).seconds();
    return NOMINAL_STEP_SECONDS / Math.max(1.0 / 30, Math.min(0.25, step));
  }

  private double unsteadiness(int i) {
    if (i < 2 || opensScene[i] || opensScene[i - 1]) {
      return 0;
    }
    FrameFacts now = frames.get(i);
    FrameFacts before = frames.get(i - 1);
    return Math.hypot(now.shiftX() - before.shiftX(), now.shiftY() - before.shiftY());
  }

  private void repeat(int window) {
    frozen[window] = 1;
    if (window > 0) {
      luma[window] = luma[window - 1];
      contrast[window] = contrast[window - 1];
      dark[window] = dark[window - 1];
      bright[window] = bright[window - 1];
    }
  }
}
