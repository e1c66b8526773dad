package dev.cutroom.edit;

import java.util.Objects;

/**
 * A movement of the camera over the picture while its clip lasts; in the document: {@code effect}.
 *
 * <p>Every motion is a way from one {@link View} to another, evenly; where a view would reach over
 * the picture's edge it stops there.
 */
public sealed interface Motion {

  View from();

  View to();

  /**
   * Nearer or farther, with the middle held.
   *
   * @param fromScale 1 to {@link Limits#MAX_SCALE}
   * @param toScale 1 to {@link Limits#MAX_SCALE}
   */
  record Zoom(double fromScale, double toScale) implements Motion {

    public Zoom {
      fromScale = Micros.round(fromScale);
      toScale = Micros.round(toScale);
    }

    @Override
    public View from() {
      return new View(0.5, 0.5, fromScale);
    }

    @Override
    public View to() {
      return new View(0.5, 0.5, toScale);
    }
  }

  /**
   * From one point to another at the same size.
   *
   * @param scale above 1, else there is no room to move, to {@link Limits#MAX_SCALE}
   */
  record Pan(Focus fromPoint, Focus toPoint, double scale) implements Motion {

    public Pan {
      Objects.requireNonNull(fromPoint, "fromPoint");
      Objects.requireNonNull(toPoint, "toPoint");
      scale = Micros.round(scale);
    }

    @Override
    public View from() {
      return new View(fromPoint.x(), fromPoint.y(), scale);
    }

    @Override
    public View to() {
      return new View(toPoint.x(), toPoint.y(), scale);
    }
  }

  /** From one view to another. */
  record KenBurns(View from, View to) implements Motion {

    public KenBurns {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }
  }
}
