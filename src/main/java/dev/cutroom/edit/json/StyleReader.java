package dev.cutroom.edit.json;

import dev.cutroom.edit.Animation;
import dev.cutroom.edit.CaptionPosition;
import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.Highlight;
import dev.cutroom.edit.TextCase;
import dev.cutroom.edit.TextStyle;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a style: its name, or an object that overrides what it says. */
final class StyleReader {

  private static final Set<String> LETTERS =
      Set.of(
          "name",
          "font",
          "sizePx",
          "colour",
          "outlineColour",
          "outlinePx",
          "shadow",
          "boxColour",
          "letterSpacingPx",
          "textCase");
  private static final Set<String> CAPTIONS =
      Set.of("highlight", "highlightColour", "position", "animation");

  private StyleReader() {}

  static TextStyle text(Place place) {
    if (!place.isGiven()) {
      return TextStyle.DEFAULT;
    }
    return place.isText() ? TextStyle.named(place.text()) : letters(place.object("style", LETTERS));
  }

  static CaptionStyle captions(Place place) {
    if (!place.isGiven()) {
      return CaptionStyle.DEFAULT;
    }
    if (place.isText()) {
      return CaptionStyle.named(place.text());
    }
    Set<String> known = new HashSet<>(LETTERS);
    known.addAll(CAPTIONS);
    Place object = place.object("style", known);
    return new CaptionStyle(
        letters(object),
        given(object.at("highlight"), p -> p.choice("highlight", Highlight.class, Highlight.NONE)),
        given(object.at("highlightColour"), Place::text),
        given(object.at("position"), StyleReader::position),
        given(object.at("animation"), p -> p.choice("animation", Animation.class, Animation.NONE)));
  }

  private static TextStyle letters(Place object) {
    return new TextStyle(
        given(object.at("name"), Place::text),
        given(object.at("font"), Place::text),
        given(object.at("sizePx"), place -> place.number(40)),
        given(object.at("colour"), Place::text),
        given(object.at("outlineColour"), Place::text),
        given(object.at("outlinePx"), place -> place.number(0)),
        given(object.at("shadow"), place -> place.flag(false)),
        given(object.at("boxColour"), Place::text),
        given(object.at("letterSpacingPx"), place -> place.number(0)),
        given(object.at("textCase"), p -> p.choice("case", TextCase.class, TextCase.NONE)));
  }

  private static CaptionPosition position(Place place) {
    return place.isText()
        ? place.choice("position", CaptionPosition.Area.class, CaptionPosition.Area.BOTTOM)
        : new CaptionPosition.At(place.number(0.5));
  }

  private static <T> @Nullable T given(Place place, Function<Place, T> read) {
    return place.isGiven() ? read.apply(place) : null;
  }
}
