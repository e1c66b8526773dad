package dev.cutroom.render;

import java.util.Optional;

/**
 * Where a piece of music goes on when it is over: at {@code end} it crosses to {@code begin}. All
 * counts are samples.
 *
 * @param crossing how long both are heard; 0 where the music was made to go round
 */
record MusicLoop(long begin, long end, long crossing) {

  private static final int BEATS_PER_BAR = 4;

  /** On the beat both sides sound at once anyway, so the ear needs no more: 30 ms. */
  private static final long ON_THE_BEAT = 1_440;

  /** Without a beat: a second. */
  private static final long ANYWHERE = 48_000;

  /** As far as a loop may be from whole bars by what its tempo was measured at: 40 ms. */
  private static final long TOLERANCE = 1_920;

  MusicLoop {
    if (begin < 0 || end <= begin || crossing < 0 || crossing > end - begin) {
      throw new IllegalArgumentException(begin + " to " + end + " crossing " + crossing);
    }
  }

  /**
   * @param samples how much there is
   * @param beat the distance of two beats in samples, where a steady one was found
   */
  static MusicLoop of(long samples, Optional<Double> beat) {
    if (beat.isPresent()) {
      double bar = BEATS_PER_BAR * beat.get();
      long nearest = Math.round(samples / bar);
      if (nearest > 0 && Math.abs(nearest * bar - samples) <= TOLERANCE) {
        return new MusicLoop(0, samples, 0);
      }
      long length = Math.round(Math.floor((samples - ON_THE_BEAT) / bar) * bar);
      if (length > ON_THE_BEAT) {
        long end = samples - ON_THE_BEAT;
        return new MusicLoop(end - length, end, ON_THE_BEAT);
      }
    }
    long crossing = Math.min(ANYWHERE, samples / 4);
    return new MusicLoop(0, Math.max(1, samples - crossing), crossing);
  }
}
