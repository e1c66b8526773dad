package dev.cutroom.selection;

/**
 * A picture reduced to what comparisons over time need: the mean grey of each cell, the profiles of
 * columns and rows, and the spread of grey levels. Made in one pass over the pixels.
 */
final class CoarseFrame {

  /** Grey levels below this are dark, in the sense of "nothing to see there". */
  private static final int DARK = 32;

  /** Grey levels from here on have lost their drawing. */
  private static final int BRIGHT = 250;

  private final int columns;
  private final float[] cells;
  private final float[] columnMeans;
  private final float[] rowMeans;
  private final double mean;
  private final double deviation;
  private final double darkShare;
  private final double brightShare;

  CoarseFrame(GreyFrame frame) {
    int width = frame.width();
    int height = frame.height();
    columns = width / AnalysisSize.CELL;
    int[] histogram = new int[256];
    int[] columnSums = new int[width];
    int[] cellSums = new int[columns * (height / AnalysisSize.CELL)];
    rowMeans = new float[height];
    byte[] p = frame.pixels();
    for (int y = 0, at = 0; y < height; y++) {
      int rowSum = 0;
      int cellRow = y / AnalysisSize.CELL * columns;
      for (int cell = cellRow, x = 0; x < width; cell++) {
        int cellSum = 0;
        for (int end = x + AnalysisSize.CELL; x < end; x++) {
          int grey = p[at++] & 0xFF;
          histogram[grey]++;
          columnSums[x] += grey;
          cellSum += grey;
        }
        cellSums[cell] += cellSum;
        rowSum += cellSum;
      }
      rowMeans[y] = (float) rowSum / width;
    }
    columnMeans = scaled(columnSums, height);
    cells = scaled(cellSums, AnalysisSize.CELL * AnalysisSize.CELL);

    double pixels = (double) width * height;
    double sum = 0;
    double squares = 0;
    int dark = 0;
    int bright = 0;
    for (int grey = 0; grey < 256; grey++) {
      int count = histogram[grey];
      sum += (double) count * grey;
      squares += (double) count * grey * grey;
      dark += grey < DARK ? count : 0;
      bright += grey >= BRIGHT ? count : 0;
    }
    mean = sum / pixels;
    deviation = Math.sqrt(Math.max(0, squares / pixels - mean * mean));
    darkShare = dark / pixels;
    brightShare = bright / pixels;
  }

  private static float[] scaled(int[] sums, int divisor) {
    float[] means = new float[sums.length];
    for (int i = 0; i < sums.length; i++) {
      means[i] = (float) sums[i] / divisor;
    }
    return means;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return cells.length / columns;
  }

  float cell(int index) {
    return cells[index];
  }

  float[] columnMeans() {
    return columnMeans;
  }

  float[] rowMeans() {
    return rowMeans;
  }

  double mean() {
    return mean;
  }

  double deviation() {
    return deviation;
  }

  double darkShare() {
    return darkShare;
  }

  double brightShare() {
    return brightShare;
  }

  /** Mean difference of the cells, in grey levels 0–255. */
  double difference(CoarseFrame other) {
    double sum = 0;
    for (int i = 0; i < cells.length; i++) {
      sum += Math.abs(cells[i] - other.cells[i]);
    }
    return sum / cells.length;
  }

  /** Difference of the cell that differs most, in grey levels 0–255. */
  double largestDifference(CoarseFrame other) {
    double largest = 0;
    for (int i = 0; i < cells.length; i++) {
      largest = Math.max(largest, Math.abs(cells[i] - other.cells[i]));
    }
    return largest;
  }

  /** How far this frame is from being half one frame and half the other, in grey levels. */
  double differenceFromBlend(CoarseFrame a, CoarseFrame b) {
    double sum = 0;
    for (int i = 0; i < cells.length; i++) {
      sum += Math.abs(cells[i] - (a.cells[i] + b.cells[i]) / 2);
    }
    return sum / cells.length;
  }

  /** Correlation of the two pictures' drawing, -1 to 1; 0 where one of them is even. */
  double likeness(CoarseFrame other) {
    double product = 0;
    double mine = 0;
    double theirs = 0;
    for (int i = 0; i < cells.length; i++) {
      double a = cells[i] - mean;
      double b = other.cells[i] - other.mean;
      product += a * b;
      mine += a * a;
      theirs += b * b;
    }
    double power = Math.sqrt(mine * theirs) / cells.length;
    return power < 1 ? 0 : product / cells.length / power;
  }
}
