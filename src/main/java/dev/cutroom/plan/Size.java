package dev.cutroom.plan;

/** Width and height in square pixels, as seen. */
public record Size(int width, int height) {

  public Size {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException(width + "x" + height + " is no size");
    }
  }

  public long pixels() {
    return (long) width * height;
  }
}
