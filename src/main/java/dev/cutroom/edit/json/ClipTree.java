package dev.cutroom.edit.json;

import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Focus;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Look;
import dev.cutroom.edit.Micros;
import dev.cutroom.edit.Motion;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.Placement;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.Turn;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.edit.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A clip as a tree, with what has a meaning on its track. */
final class ClipTree {

  private ClipTree() {}

  static Map<String, Object> of(Track track, Clip clip) {
    Members members =
        new Members()
            .with("asset", AssetTree.of(clip.asset()))
            .with("start", start(clip.start()))
            .with("length", length(clip.length()));
    if (track instanceof VideoTrack) {
      picture(clip, members);
    }
    if (track instanceof VideoTrack || track instanceof OverlayTrack) {
      members.with("transition", transitions(clip.transition()));
    }
    if (track instanceof OverlayTrack) {
      members.with("placement", placement(clip.placement()));
    }
    if (track instanceof AudioTrack) {
      members.with(
          "fades",
          new Members().with("in", clip.fades().in()).with("out", clip.fades().out()).map());
    }
    return members.map();
  }

  private static void picture(Clip clip, Members members) {
    Motion effect = clip.effect();
    members
        .with("fit", clip.fit().word())
        .with("focus", point(clip.focus()))
        .with("speed", clip.speed())
        .with("turn", turn(clip.turn()))
        .with("look", look(clip.look()))
        .withGiven("effect", effect == null ? null : motion(effect));
  }

  private static Object start(Start start) {
    return start instanceof Start.At at ? Micros.seconds(at.time()) : "auto";
  }

  private static Object length(Length length) {
    if (length instanceof Length.For time) {
      return Micros.seconds(time.time());
    }
    return length instanceof Length.End ? "end" : "auto";
  }

  private static List<Object> point(Focus focus) {
    return List.of(Members.decimal(focus.x()), Members.decimal(focus.y()));
  }

  private static List<Object> view(View view) {
    return List.of(
        Members.decimal(view.x()), Members.decimal(view.y()), Members.decimal(view.scale()));
  }

  private static Map<String, Object> turn(Turn turn) {
    return new Members()
        .with("rotate", turn.rotateDegrees())
        .with("flipHorizontal", turn.flipHorizontal())
        .with("flipVertical", turn.flipVertical())
        .map();
  }

  private static Map<String, Object> look(Look look) {
    return new Members()
        .with("brightness", look.brightness())
        .with("contrast", look.contrast())
        .with("saturation", look.saturation())
        .with("denoise", look.denoise())
        .with("sharpen", look.sharpen())
        .map();
  }

  private static Map<String, Object> motion(Motion motion) {
    if (motion instanceof Motion.Zoom zoom) {
      return new Members()
          .with("name", "zoom")
          .with("from", zoom.fromScale())
          .with("to", zoom.toScale())
          .map();
    }
    if (motion instanceof Motion.Pan pan) {
      return new Members()
          .with("name", "pan")
          .with("from", point(pan.fromPoint()))
          .with("to", point(pan.toPoint()))
          .with("scale", pan.scale())
          .map();
    }
    return new Members()
        .with("name", "kenBurns")
        .with("from", view(motion.from()))
        .with("to", view(motion.to()))
        .map();
  }

  private static Map<String, Object> transitions(Transitions transitions) {
    return new Members()
        .withGiven("in", transition(transitions.in()))
        .withGiven("out", transition(transitions.out()))
        .map();
  }

  private static @Nullable Object transition(@Nullable Transition transition) {
    if (transition == null) {
      return null;
    }
    return new Members()
        .with("name", transition.name().word())
        .with("duration", transition.duration())
        .withGiven("colour", transition.colour())
        .map();
  }

  private static Map<String, Object> placement(Placement placement) {
    return new Members()
        .with("x", placement.x())
        .with("y", placement.y())
        .with("width", placement.width())
        .with("opacity", placement.opacity())
        .map();
  }
}
