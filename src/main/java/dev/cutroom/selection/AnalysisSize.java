package dev.cutroom.selection;

/**
 * The size at which pictures are looked at: a given long side, both sides whole cells of {@value
 * #CELL} pixels, so that the coarse grid has no ragged edge. The shape is off by at most half a
 * cell.
 */
record AnalysisSize(int width, int height) {

  /** Side of the square over which the coarse grid averages, in pixels of the small picture. */
  static final int CELL = 8;

  /** Motion, cuts and focus need no more; half the size loses the sharpness measure. */
  static final int MEASURING_LONG_SIDE = 320;

  AnalysisSize {
    if (width < CELL || height < CELL || width % CELL != 0 || height % CELL != 0) {
      throw new IllegalArgumentException("Not whole cells: " + width + "x" + height);
    }
  }

  static AnalysisSize of(int displayedWidth, int displayedHeight, int longSide) {
    double scale = (double) longSide / Math.max(displayedWidth, displayedHeight);
    return new AnalysisSize(
        wholeCells(displayedWidth * scale), wholeCells(displayedHeight * scale));
  }

  int columns() {
    return width / CELL;
  }

  int rows() {
    return height / CELL;
  }

  private static int wholeCells(double pixels) {
    return (int) Math.max(2, Math.round(pixels / CELL)) * CELL;
  }
}
