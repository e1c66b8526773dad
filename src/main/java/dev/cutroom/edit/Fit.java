package dev.cutroom.edit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a picture of another shape is brought into the frame. */
public enum Fit {
  /** Fills the frame; what does not fit is cut off around the focus. */
  CROP,
  /** Is seen whole; the rest of the frame is black. */
  CONTAIN,
  /** Is seen whole; the rest of the frame is a blurred enlargement of the picture. */
  BLUR,
  /** Fills the frame by changing its shape. */
  STRETCH;

  /** The word for it in the document. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Fit> ofWord(String word) {
    return Arrays.stream(values()).filter(fit -> fit.word().equals(word)).findFirst();
  }
}
