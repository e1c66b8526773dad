package dev.cutroom.quality;

/**
 * How the pictures of an MP4 file hang together, after its tables of times and sync samples.
 *
 * @param count pictures one can begin at
 * @param longestGop pictures from one of them to the next, or to the end, at most
 * @param closed whether no picture before a keyframe is shown after it, nor the other way round
 */
record Keyframes(int count, long longestGop, boolean closed) {

  /** A file without pictures, or without tables that could be read. */
  static final Keyframes NONE = new Keyframes(0, 0, true);

  /**
   * @param shownAt for each picture, in the order of decoding, when it is shown
   * @param sync the numbers of the keyframes, rising, from 0
   */
  static Keyframes of(long[] shownAt, int[] sync) {
    if (sync.length == 0) {
      return NONE;
    }
    long longest = sync[0];
    for (int i = 0; i < sync.length; i++) {
      int next = i + 1 < sync.length ? sync[i + 1] : shownAt.length;
      longest = Math.max(longest, next - sync[i]);
    }
    return new Keyframes(sync.length, longest, closed(shownAt, sync));
  }

  private static boolean closed(long[] shownAt, int[] sync) {
    long[] earliestFrom = new long[shownAt.length + 1];
    earliestFrom[shownAt.length] = Long.MAX_VALUE;
    for (int i = shownAt.length - 1; i >= 0; i--) {
      earliestFrom[i] = Math.min(shownAt[i], earliestFrom[i + 1]);
    }
    long latestBefore = Long.MIN_VALUE;
    int at = 0;
    for (int keyframe : sync) {
      for (; at < keyframe && at < shownAt.length; at++) {
        latestBefore = Math.max(latestBefore, shownAt[at]);
      }
      if (keyframe >= shownAt.length
          || latestBefore >= shownAt[keyframe]
          || earliestFrom[keyframe] < shownAt[keyframe]) {
        return false;
      }
    }
    return true;
  }
}
