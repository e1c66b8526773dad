package dev.cutroom.text;

import java.awt.Graphics2D;
import java.awt.Rectangle;

/** How one element is seen at one moment; equal poses are equal pixels. */
interface Pose {

  /** All that it draws, in pixels of the frame. */
  Rectangle bounds();

  /** Where it may differ from another pose of the same element. */
  default Rectangle changedFrom(Pose before) {
    return bounds().union(before.bounds());
  }

  /** In coordinates of the frame. */
  void paint(Graphics2D graphics);
}
