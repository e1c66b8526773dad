package dev.cutroom.selection;

import java.util.Arrays;

/** Finds black bars: columns and rows at the edge that are black in every frame. */
final class ContentMeter {

  /** A bar's mean grey; video black with the noise of a camera stays below it. */
  private static final float BLACK = 14;

  private final float[] brightestColumns;
  private final float[] brightestRows;

  ContentMeter(AnalysisSize size) {
    brightestColumns = new float[size.width()];
    brightestRows = new float[size.height()];
  }

  void add(CoarseFrame frame) {
    keepBrighter(brightestColumns, frame.columnMeans());
    keepBrighter(brightestRows, frame.rowMeans());
  }

  ContentArea area() {
    double[] across = lit(brightestColumns);
    double[] down = lit(brightestRows);
    return across.length == 0 || down.length == 0
        ? ContentArea.WHOLE
        : new ContentArea(across[0], down[0], across[1], down[1]);
  }

  private static void keepBrighter(float[] kept, float[] means) {
    for (int i = 0; i < kept.length; i++) {
      kept[i] = Math.max(kept[i], means[i]);
    }
  }

  /** First and last lit line as shares; empty when nothing is lit, as in a black film. */
  private static double[] lit(float[] brightest) {
    int first = 0;
    int last = brightest.length;
    while (first < last && brightest[first] < BLACK) {
      first++;
    }
    while (last > first && brightest[last - 1] < BLACK) {
      last--;
    }
    if (first == last) {
      return new double[0];
    }
    double[] shares = {(double) first / brightest.length, (double) last / brightest.length};
    return Arrays.stream(shares).map(share -> Math.round(share * 1000) / 1000.0).toArray();
  }
}
