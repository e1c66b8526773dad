package dev.cutroom.edit.rules;

import dev.cutroom.edit.CaptionPosition;
import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.TextStyle;

/** What a style's overrides may be; which styles and fonts there are, others know. */
final class StyleRules {

  private StyleRules() {}

  static void check(TextStyle style, String pointer, Findings findings) {
    findings.range(pointer + "/sizePx", style.sizePx(), Limits.MIN_SIZE_PX, Limits.MAX_SIZE_PX);
    findings.range(pointer + "/outlinePx", style.outlinePx(), 0, Limits.MAX_OUTLINE_PX);
    findings.range(
        pointer + "/letterSpacingPx",
        style.letterSpacingPx(),
        -Limits.MAX_LETTER_SPACING_PX,
        Limits.MAX_LETTER_SPACING_PX);
    findings.colour(pointer + "/colour", style.colour());
    findings.colour(pointer + "/outlineColour", style.outlineColour());
    findings.colour(pointer + "/boxColour", style.boxColour());
  }

  static void check(CaptionStyle style, String pointer, Findings findings) {
    check(style.text(), pointer, findings);
    findings.colour(pointer + "/highlightColour", style.highlightColour());
    if (style.position() instanceof CaptionPosition.At at) {
      findings.range(pointer + "/position", at.y(), 0, 1);
    }
  }
}
