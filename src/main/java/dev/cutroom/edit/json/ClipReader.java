package dev.cutroom.edit.json;

import dev.cutroom.edit.Bus;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Fades;
import dev.cutroom.edit.Fit;
import dev.cutroom.edit.Focus;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Look;
import dev.cutroom.edit.Placement;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.Turn;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** Reads a clip of one kind of track, which decides what may be said of it. */
final class ClipReader {

  static final ClipReader VIDEO =
      new ClipReader(false, "fit", "focus", "speed", "turn", "look", "effect", "transition");
  static final ClipReader OVERLAY = new ClipReader(false, "placement", "transition");
  static final ClipReader CAPTIONS = new ClipReader(false);

  private final Set<String> known = new TreeSet<>(Set.of("asset", "start", "length"));
  private final boolean loops;

  private ClipReader(boolean loops, String... more) {
    this.loops = loops;
    known.addAll(Set.of(more));
  }

  static ClipReader audio(Bus bus) {
    return new ClipReader(bus == Bus.MUSIC, "fades");
  }

  Clip clip(Place place) {
    Place object = place.object("clip", known);
    return Clip.builder(AssetReader.asset(object.at("asset"), loops))
        .start(start(object.at("start")))
        .length(length(object.at("length")))
        .fit(object.at("fit").choice("fit", Fit.class, Fit.CROP))
        .focus(focus(object.at("focus")))
        .speed(object.at("speed").number(1))
        .turn(turn(object.at("turn")))
        .look(look(object.at("look")))
        .effect(known.contains("effect") ? MotionReader.motion(object.at("effect")) : null)
        .transition(TransitionReader.transitions(object.at("transition")))
        .placement(placement(object.at("placement")))
        .fades(fades(object.at("fades")))
        .build();
  }

  private static Start start(Place place) {
    return place.word().equals("auto")
        ? Start.AUTO
        : Start.at(place.time("a number of seconds, or \"auto\": after the clip before it"));
  }

  private static Length length(Place place) {
    return switch (place.word()) {
      case "auto" -> Length.AUTO;
      case "end" -> Length.END;
      default -> Length.of(place.time("a number of seconds, \"auto\" or \"end\""));
    };
  }

  static Focus focus(Place place) {
    if (!place.isGiven()) {
      return Focus.CENTRE;
    }
    if (!place.isList() || place.size() != 2) {
      place.wrong("two fractions, [x, y]");
      return Focus.CENTRE;
    }
    return new Focus(place.at(0).number(0.5), place.at(1).number(0.5));
  }

  private static Turn turn(Place place) {
    if (!place.isGiven()) {
      return Turn.NONE;
    }
    Place object = place.object("turn", Set.of("rotate", "flipHorizontal", "flipVertical"));
    return new Turn(
        object.at("rotate").whole(0),
        object.at("flipHorizontal").flag(false),
        object.at("flipVertical").flag(false));
  }

  private static Look look(Place place) {
    if (!place.isGiven()) {
      return Look.NONE;
    }
    Place object =
        place.object("look", Set.of("brightness", "contrast", "saturation", "denoise", "sharpen"));
    return new Look(
        object.at("brightness").number(Look.NONE.brightness()),
        object.at("contrast").number(Look.NONE.contrast()),
        object.at("saturation").number(Look.NONE.saturation()),
        object.at("denoise").number(Look.NONE.denoise()),
        object.at("sharpen").number(Look.NONE.sharpen()));
  }

  private static Placement placement(Place place) {
    if (!place.isGiven()) {
      return Placement.FULL;
    }
    Place object = place.object("placement", Set.of("x", "y", "width", "opacity"));
    return new Placement(
        object.at("x").number(Placement.FULL.x()),
        object.at("y").number(Placement.FULL.y()),
        object.at("width").number(Placement.FULL.width()),
        object.at("opacity").number(Placement.FULL.opacity()));
  }

  private static Fades fades(Place place) {
    if (!place.isGiven()) {
      return Fades.NONE;
    }
    Place object = place.object("fades", Set.of("in", "out"));
    return new Fades(object.at("in").time(Duration.ZERO), object.at("out").time(Duration.ZERO));
  }
}
