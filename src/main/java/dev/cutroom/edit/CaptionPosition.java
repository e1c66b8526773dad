package dev.cutroom.edit;

/** How high captions stand. */
public sealed interface CaptionPosition {

  /** A part of what the platform leaves free. */
  enum Area implements CaptionPosition, Named {
    TOP,
    MIDDLE,
    BOTTOM
  }

  /**
   * The middle of the captions.
   *
   * @param y from the frame's top edge, 0, to its bottom edge, 1
   */
  record At(double y) implements CaptionPosition {
    public At {
      y = Micros.round(y);
    }
  }
}
