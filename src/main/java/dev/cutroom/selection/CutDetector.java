package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds hard cuts in the changes from frame to frame: a change that stands out from its
 * neighbourhood, that lasts (a flash does not), and that replaces the drawing of the picture (a
 * change of exposure does not).
 */
final class CutDetector {

  /** Below this mean change, in grey levels, a cut would not be noticed. */
  private static final double SMALLEST_CHANGE = 6;

  /** How far a cut stands out from the median change around it. */
  private static final double OUTSTANDING = 3;

  /** Frames to each side that make up the neighbourhood: about half a second. */
  private static final int NEIGHBOURS = 8;

  /** Two pictures more alike than this are of one scene, whatever the light does. */
  private static final double SAME_SCENE = 0.8;

  private CutDetector() {}

  static List<Cut> hardCuts(List<FrameFacts> frames) {
    List<Cut> cuts = new ArrayList<>();
    for (int i = 1; i < frames.size(); i++) {
      if (isCut(frames, i)) {
        cuts.add(new Cut(frames.get(i - 1).seconds(), frames.get(i).seconds()));
      }
    }
    return cuts;
  }

  private static boolean isCut(List<FrameFacts> frames, int i) {
    FrameFacts frame = frames.get(i);
    if (frame.change() < SMALLEST_CHANGE || frame.likeness() > SAME_SCENE) {
      return false;
    }
    double usual = usualChange(frames, i);
    if (frame.change() < OUTSTANDING * usual + 3) {
      return false;
    }
    boolean flash =
        i + 1 < frames.size() && frames.get(i + 1).changeOverTwo() < 0.5 * frame.change();
    boolean endOfFlash = i >= 2 && frame.changeOverTwo() < 0.5 * frame.change();
    return !flash && !endOfFlash;
  }

  private static double usualChange(List<FrameFacts> frames, int i) {
    int from = Math.max(1, i - NEIGHBOURS);
    int to = Math.min(frames.size(), i + NEIGHBOURS + 1);
    double[] around = new double[to - from];
    int count = 0;
    for (int j = from; j < to; j++) {
      if (j != i) {
        around[count++] = frames.get(j).change();
      }
    }
    if (count == 0) {
      return 0;
    }
    Arrays.sort(around, 0, count);
    return around[count / 2];
  }
}
