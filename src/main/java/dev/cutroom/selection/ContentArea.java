package dev.cutroom.selection;

/**
 * The part of the displayed picture that is not black bars, in shares of its width and height.
 *
 * @param left share of the width left of the content, 0 to 1
 * @param right the content's right edge as a share of the width
 * @param top share of the height above the content
 * @param bottom the content's lower edge as a share of the height
 */
public record ContentArea(double left, double top, double right, double bottom) {

  public static final ContentArea WHOLE = new ContentArea(0, 0, 1, 1);

  public ContentArea {
    if (!(0 <= left && left < right && right <= 1 && 0 <= top && top < bottom && bottom <= 1)) {
      throw new IllegalArgumentException(
          "No area: %s–%s across, %s–%s down".formatted(left, right, top, bottom));
    }
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }
}
