package dev.cutroom.text;

import dev.cutroom.edit.Placement;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that stands still between how it comes and how it goes: a title, a picture. */
final class StillLayer implements Layer {

  private final Drawing drawing;
  private final Scene scene;
  private final Duration start;
  private final Duration length;
  private final Transitions transitions;
  private final double opacity;

  /** What is drawn at rest. */
  interface Drawing {
    Rectangle bounds();

    void paint(Graphics2D graphics);
  }

  StillLayer(
      Drawing drawing,
      Scene scene,
      Duration start,
      Duration length,
      Transitions transitions,
      Placement placement) {
    this.drawing = drawing;
    this.scene = scene;
    this.start = start;
    this.length = length;
    this.transitions = transitions;
    this.opacity = placement.opacity();
  }

  @Override
  public Optional<Pose> at(Duration time) {
    Duration since = time.minus(start);
    Duration left = length.minus(since);
    if (since.isNegative() || left.isZero() || left.isNegative() || opacity == 0) {
      return Optional.empty();
    }
    StillPose pose = posed(transitions.in(), since);
    StillPose going = posed(transitions.out(), left);
    boolean leaves = !going.equals(posed(null, left));
    return Optional.of(leaves ? going : pose);
  }

  /** How it is seen so long after it began to come, or so long before it is gone. */
  private StillPose posed(@Nullable Transition transition, Duration passed) {
    int full = Motion.opacity(opacity);
    if (transition == null || passed.compareTo(transition.duration()) >= 0) {
      return new StillPose(drawing, Motion.REST.withOpacity(full), drawing.bounds());
    }
    double fraction = passed.toNanos() / (double) transition.duration().toNanos();
    double eased = Motion.eased(fraction);
    Rectangle rest = drawing.bounds();
    return switch (transition.name()) {
      case FADE, CROSS_FADE, DIP ->
          new StillPose(drawing, Motion.REST.withOpacity(Motion.opacity(opacity * fraction)), rest);
      case WIPE_LEFT, WIPE_RIGHT, WIPE_UP, WIPE_DOWN ->
          new StillPose(
              drawing, Motion.REST.withOpacity(full), uncovered(transition.name(), rest, fraction));
      case SLIDE_LEFT -> slid(full, scene.width() - rest.x, 0, eased);
      case SLIDE_RIGHT -> slid(full, -(rest.x + rest.width), 0, eased);
      case SLIDE_UP -> slid(full, 0, scene.height() - rest.y, eased);
      case SLIDE_DOWN -> slid(full, 0, -(rest.y + rest.height), eased);
    };
  }

  /** From outside of the frame. */
  private StillPose slid(int visible, int dx, int dy, double eased) {
    var motion =
        new Motion(
            visible, 1, (int) Math.round((1 - eased) * dx), (int) Math.round((1 - eased) * dy));
    return new StillPose(drawing, motion, motion.moved(drawing.bounds()));
  }

  private static Rectangle uncovered(TransitionName name, Rectangle rest, double fraction) {
    int width = (int) Math.round(rest.width * fraction);
    int height = (int) Math.round(rest.height * fraction);
    return switch (name) {
      case WIPE_LEFT -> new Rectangle(rest.x + rest.width - width, rest.y, width, rest.height);
      case WIPE_RIGHT -> new Rectangle(rest.x, rest.y, width, rest.height);
      case WIPE_UP -> new Rectangle(rest.x, rest.y + rest.height - height, rest.width, height);
      default -> new Rectangle(rest.x, rest.y, rest.width, height);
    };
  }

  /**
   * @param seen of it, in pixels of the frame
   */
  private record StillPose(Drawing drawing, Motion motion, Rectangle seen) implements Pose {

    @Override
    public Rectangle bounds() {
      return seen;
    }

    @Override
    public void paint(Graphics2D graphics) {
      Graphics2D clipped = (Graphics2D) graphics.create();
      clipped.clip(seen);
      motion.paint(clipped, drawing.bounds(), drawing::paint);
      clipped.dispose();
    }
  }
}
