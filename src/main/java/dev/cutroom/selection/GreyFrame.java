package dev.cutroom.selection;

/**
 * One small picture in shades of grey, 0 (black) to 255, row by row without padding.
 *
 * <p>A plain view of a buffer that may be overwritten by the next frame: whoever keeps it, copies.
 */
final class GreyFrame {

  private final byte[] pixels;
  private final int width;
  private final int height;
  private final double seconds;

  GreyFrame(byte[] pixels, int width, int height, double seconds) {
    if (pixels.length < width * height) {
      throw new IllegalArgumentException(
          "%d bytes are no %dx%d picture".formatted(pixels.length, width, height));
    }
    this.pixels = pixels;
    this.width = width;
    this.height = height;
    this.seconds = seconds;
  }

  byte[] pixels() {
    return pixels;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  double seconds() {
    return seconds;
  }

  int at(int x, int y) {
    return pixels[y * width + x] & 0xFF;
  }
}
