package dev.cutroom.edit.json;

import dev.cutroom.edit.CaptionPosition;
import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.Named;
import dev.cutroom.edit.TextStyle;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A style as a tree, with what it overrides and no more. */
final class StyleTree {

  private StyleTree() {}

  static Map<String, Object> of(TextStyle style) {
    return letters(style).map();
  }

  static Map<String, Object> of(CaptionStyle style) {
    return letters(style.text())
        .withGiven("highlight", word(style.highlight()))
        .withGiven("highlightColour", style.highlightColour())
        .withGiven("position", position(style.position()))
        .withGiven("animation", word(style.animation()))
        .map();
  }

  private static Members letters(TextStyle style) {
    return new Members()
        .withGiven("name", style.name())
        .withGiven("font", style.font())
        .withGiven("sizePx", style.sizePx())
        .withGiven("colour", style.colour())
        .withGiven("outlineColour", style.outlineColour())
        .withGiven("outlinePx", style.outlinePx())
        .withGiven("shadow", style.shadow())
        .withGiven("boxColour", style.boxColour())
        .withGiven("letterSpacingPx", style.letterSpacingPx())
        .withGiven("textCase", word(style.textCase()));
  }

  private static @Nullable Object word(@Nullable Named choice) {
    return choice == null ? null : choice.word();
  }

  private static @Nullable Object position(@Nullable CaptionPosition position) {
    if (position instanceof CaptionPosition.At at) {
      return Members.decimal(at.y());
    }
    return position instanceof CaptionPosition.Area area ? area.word() : null;
  }
}
