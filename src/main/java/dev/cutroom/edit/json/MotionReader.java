package dev.cutroom.edit.json;

import dev.cutroom.edit.Focus;
import dev.cutroom.edit.Motion;
import dev.cutroom.edit.View;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an effect: a zoom, a pan or {@code kenBurns}. */
final class MotionReader {

  /** How far a zoom goes when the document does not say: seen, but not felt as a jump. */
  private static final double NEAR = 1.2;

  private static final View WHOLE = new View(0.5, 0.5, 1);
  private static final String EXAMPLE =
      "say {\"name\": \"zoomIn\"}; known are zoomIn, zoomOut, zoom, pan and kenBurns";

  private MotionReader() {}

  static @Nullable Motion motion(Place place) {
    if (!place.isGiven()) {
      return null;
    }
    if (place.isText()) {
      place.refuse("type", "an effect is an object", EXAMPLE);
      return null;
    }
    return switch (place.at("name").word()) {
      case "zoom", "zoomIn" -> zoom(place, 1, NEAR);
      case "zoomOut" -> zoom(place, NEAR, 1);
      case "pan" -> pan(place.object("effect", Set.of("name", "from", "to", "scale")));
      case "kenBurns" -> kenBurns(place.object("effect", Set.of("name", "from", "to")));
      default -> unknown(place);
    };
  }

  private static Motion zoom(Place place, double from, double to) {
    Place object = place.object("effect", Set.of("name", "from", "to"));
    return new Motion.Zoom(object.at("from").number(from), object.at("to").number(to));
  }

  private static Motion pan(Place object) {
    return new Motion.Pan(
        point(object.at("from")), point(object.at("to")), object.at("scale").number(NEAR));
  }

  private static Focus point(Place place) {
    if (!place.isGiven()) {
      place.wrong("two fractions, [x, y]");
    }
    return ClipReader.focus(place);
  }

  private static Motion kenBurns(Place object) {
    return new Motion.KenBurns(view(object.at("from")), view(object.at("to")));
  }

  private static View view(Place place) {
    if (!place.isList() || place.size() != 3) {
      place.wrong("[x, y, scale]");
      return WHOLE;
    }
    return new View(
        place.at(0).number(WHOLE.x()),
        place.at(1).number(WHOLE.y()),
        place.at(2).number(WHOLE.scale()));
  }

  private static @Nullable Motion unknown(Place place) {
    if (!place.isObject()) {
      place.refuse("type", "an effect is an object", EXAMPLE);
      return null;
    }
    String name = place.at("name").text();
    if (!name.isEmpty()) {
      place.at("name").unknown("effect", name, EXAMPLE);
    }
    return null;
  }
}
