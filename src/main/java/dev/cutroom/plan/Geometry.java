package dev.cutroom.plan;

import java.util.Objects;

/**
 * How a picture comes into the frame. All places are in the picture as displayed.
 *
 * <p>The decoded picture may be larger or smaller than the displayed one (pixels that are not
 * square), so places are used as fractions of {@code displayed}.
 */
public sealed interface Geometry {

  /** The picture's size as seen. */
  Size displayed();

  /** This rectangle of the picture fills the frame. */
  record Crop(Size displayed, Rectangle kept) implements Geometry {
    public Crop {
      Objects.requireNonNull(displayed, "displayed");
      Objects.requireNonNull(kept, "kept");
    }
  }

  /** The whole picture, {@code scaled}, in the middle of a black frame. */
  record Contain(Size displayed, Size scaled) implements Geometry {
    public Contain {
      Objects.requireNonNull(displayed, "displayed");
      Objects.requireNonNull(scaled, "scaled");
    }
  }

  /** As {@link Contain}, over a blurred enlargement of the rectangle {@code behind}. */
  record Blur(Size displayed, Size scaled, Rectangle behind) implements Geometry {
    public Blur {
      Objects.requireNonNull(displayed, "displayed");
      Objects.requireNonNull(scaled, "scaled");
      Objects.requireNonNull(behind, "behind");
    }
  }

  /** The whole picture fills the frame and changes its shape. */
  record Stretch(Size displayed) implements Geometry {
    public Stretch {
      Objects.requireNonNull(displayed, "displayed");
    }
  }

  /** A part of a picture, from its top left corner. */
  record Rectangle(int x, int y, int width, int height) {}
}
