package dev.cutroom.text;

import java.util.List;

/**
 * What lies over the pictures of a video or of a part of it.
 *
 * @param width of the frame in pixels
 * @param height of the frame in pixels
 * @param elements the lowest first
 */
public record Scene(int width, int height, SafeArea safeArea, List<Element> elements) {

  public Scene {
    if (width <= 0 || height <= 0 || width % 2 != 0 || height % 2 != 0) {
      throw new IllegalArgumentException("A frame has even sides: " + width + " × " + height);
    }
    elements = List.copyOf(elements);
  }

  /** How many pixels of this frame are one of a frame whose shorter side is 1080. */
  double scale() {
    return Math.min(width, height) / 1080.0;
  }
}
