package dev.cutroom.selection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Which windows of a source are black, blurred or frozen. */
final class Flaws {

  /** A held breath is not frozen: only this long without any movement is. */
  private static final int FROZEN_WINDOWS = (int) (1.0 / Measurements.WINDOW_SECONDS);

  private final boolean[][] flawed;

  Flaws(Measurements m) {
    int windows = m.windows();
    flawed = new boolean[Flaw.values().length][windows];
    PictureTracks p = m.picture();
    double usual = usualSharpness(p);
    for (int w = 0; w < windows; w++) {
      boolean empty = black(p, w) || p.contrast().at(w) < 6 || p.bright().at(w) > 220;
      flawed[Flaw.BLACK.ordinal()][w] = empty;
      double sharpness = p.sharpness().at(w) / 255.0;
      flawed[Flaw.BLURRED.ordinal()][w] =
          !empty && (sharpness < 0.25 || sharpness < 0.5 && sharpness < 0.65 * usual);
    }
    markFrozen(p, flawed[Flaw.FROZEN.ordinal()]);
  }

  boolean any(int window, Set<Flaw> counted) {
    for (Flaw flaw : counted) {
      if (flawed[flaw.ordinal()][window]) {
        return true;
      }
    }
    return false;
  }

  /** The flaws that some window has. */
  Set<Flaw> present() {
    Set<Flaw> present = EnumSet.noneOf(Flaw.class);
    for (Flaw flaw : Flaw.values()) {
      for (boolean window : flawed[flaw.ordinal()]) {
        if (window) {
          present.add(flaw);
        }
      }
    }
    return present;
  }

  private static boolean black(PictureTracks p, int w) {
    return p.luma().at(w) < 12 || p.luma().at(w) < 24 && p.dark().at(w) > 0.95 * 255;
  }

  private static double usualSharpness(PictureTracks p) {
    double[] all = new double[p.windows()];
    int seen = 0;
    for (int w = 0; w < all.length; w++) {
      if (!black(p, w)) {
        all[seen++] = p.sharpness().at(w) / 255.0;
      }
    }
    Arrays.sort(all, 0, seen);
    return seen == 0 ? 0 : all[seen / 2];
  }

  private static void markFrozen(PictureTracks p, boolean[] frozen) {
    int run = 0;
    for (int w = 0; w <= p.windows(); w++) {
      if (w < p.windows() && p.frozen().at(w) == 1) {
        run++;
        continue;
      }
      if (run >= FROZEN_WINDOWS) {
        Arrays.fill(frozen, w - run, w, true);
      }
      run = 0;
    }
  }
}
