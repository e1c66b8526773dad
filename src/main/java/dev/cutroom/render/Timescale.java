package dev.cutroom.render;

import dev.cutroom.plan.FrameRate;

/** The ticks a second of a picture track. */
final class Timescale {

  private Timescale() {}

  /** A frame is a whole number of ticks, and a tick at most a millisecond. */
  static long of(FrameRate rate) {
    long scale = rate.numerator();
    while (scale < 1000) {
      scale *= 1000;
    }
    return scale;
  }
}
