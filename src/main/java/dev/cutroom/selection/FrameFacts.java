package dev.cutroom.selection;

/**
 * What one frame says by itself and against the frame looked at before it. Differences are mean
 * grey levels, 0–255; the first frame differs by nothing from itself.
 *
 * @param seconds time in the source
 * @param change difference to the frame before
 * @param largestChange the same for the cell that changed most
 * @param changeOverTwo difference to the frame before the one before: small after a flash
 * @param likeness correlation with the frame before, -1 to 1
 * @param shiftX pixels of the small picture by which it moved to the right since the frame before
 * @param shiftY the same downwards
 */
record FrameFacts(
    double seconds,
    double luma,
    double contrast,
    double darkShare,
    double brightShare,
    double change,
    double largestChange,
    double changeOverTwo,
    double likeness,
    double shiftX,
    double shiftY) {

  /** Less than this in the most changed cell is an encoder's breathing, not motion. */
  private static final double STANDING_STILL = 1.0;

  boolean frozen() {
    return largestChange < STANDING_STILL;
  }
}
