package dev.cutroom.voice.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which frames of 10 ms are compared: all of the speech, and of each pause a few that stand for it,
 * however long it is. So a pause that both speakers make is an anchor, and one that only one of
 * them makes costs little.
 *
 * @param at numbers of frames, rising
 * @param pause for each whether it stands for a pause
 */
record Frames(int[] at, boolean[] pause) {
  /** Pauses shorter than this are closures inside words. */
  static final double SHORTEST_PAUSE = 0.08;

  /** Shorter ones come and go within a phrase. */
  private static final double ANCHOR_SECONDS = 0.15;

  private static final int ANCHOR_FRAMES = 5;

  static Frames of(Pcm sound) {
    int count = Silences.silentFrames(sound).length;
    boolean[] silent = new boolean[count];
    boolean[] anchor = new boolean[count];
    for (Silences.Silence silence : Silences.of(sound, SHORTEST_PAUSE)) {
      int first = frame(silence.from());
      int end = Math.min(count, frame(silence.to()));
      Arrays.fill(silent, first, end, true);
      boolean inside = first > 0 && end < count;
      for (int k = 0; inside && silence.seconds() >= ANCHOR_SECONDS && k < ANCHOR_FRAMES; k++) {
        anchor[first + (end - first) * (2 * k + 1) / (2 * ANCHOR_FRAMES)] = true;
      }
    }
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (!silent[i] || anchor[i]) {
        at.add(i);
      }
    }
    boolean[] pause = new boolean[at.size()];
    for (int i = 0; i < pause.length; i++) {
      pause[i] = silent[at.get(i)];
    }
    return new Frames(at.stream().mapToInt(Integer::intValue).toArray(), pause);
  }

  int length() {
    return at.length;
  }

  /** How many are speech. */
  int speech() {
    int speech = 0;
    for (boolean silent : pause) {
      speech += silent ? 0 : 1;
    }
    return speech;
  }

  /** The first frame of speech at or behind a time; there must be one anywhere. */
  int from(double seconds) {
    int i = Arrays.binarySearch(at, frame(seconds));
    i = i < 0 ? -i - 1 : i;
    while (i < at.length && pause[i]) {
      i++;
    }
    return i < at.length ? i : lastSpeech(at.length - 1);
  }

  /** The last frame of speech before a time, but none before {@code first}. */
  int until(double seconds, int first) {
    int i = Arrays.binarySearch(at, frame(seconds));
    i = (i < 0 ? -i - 1 : i) - 1;
    return Math.max(first, lastSpeech(i));
  }

  private int lastSpeech(int from) {
    int i = from;
    while (i > 0 && pause[i]) {
      i--;
    }
    return Math.max(0, i);
  }

  private static int frame(double seconds) {
    return (int) Math.round(seconds / Silences.FRAME_SECONDS);
  }
}
