package dev.cutroom.edit;

/**
 * Turns and mirrors the picture as shown: first it is turned, then flipped.
 *
 * @param rotateDegrees clockwise: 0, 90, 180 or 270
 * @param flipHorizontal left becomes right
 * @param flipVertical top becomes bottom
 */
public record Turn(int rotateDegrees, boolean flipHorizontal, boolean flipVertical) {

  public static final Turn NONE = new Turn(0, false, false);
}
