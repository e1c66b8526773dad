package dev.cutroom.edit;

/** How a picture of another shape is brought into the frame. */
public enum Fit implements Named {
  /** Fills the frame; what does not fit is cut off around the focus. */
  CROP,
  /** Is seen whole; the rest of the frame is black. */
  CONTAIN,
  /** Is seen whole; the rest of the frame is a blurred enlargement of the picture. */
  BLUR,
  /** Fills the frame by changing its shape. */
  STRETCH
}
