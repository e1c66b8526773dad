package dev.cutroom.text;

import dev.cutroom.edit.TextCase;
import java.awt.Color;
import org.jspecify.annotations.Nullable;

/**
 * How letters look, with nothing left open. Lengths in pixels are those of a frame whose shorter
 * side is 1080; others scale them.
 *
 * @param name of the style
 * @param font a family of {@link Fonts#families()}
 * @param sizePx of the em square
 * @param letterSpacingPx added between letters, except in scripts whose letters join
 * @param wordSpacing added to each space, as a fraction of the em
 * @param lineHeight from baseline to baseline, as a fraction of the em
 * @param maxLines before the text shrinks
 * @param outlinePx how far the line around the letters reaches outside of them, 0 for none
 */
public record LetterLook(
    String name,
    String font,
    double sizePx,
    double letterSpacingPx,
    double wordSpacing,
    double lineHeight,
    int maxLines,
    TextCase textCase,
    Color colour,
    Color outlineColour,
    double outlinePx,
    @Nullable Shadow shadow,
    @Nullable Box box) {

  LetterForm form() {
    double gap = (2 * outlinePx + 2) / sizePx + (box == null ? 0 : 2 * box.padY() - 0.06);
    return new LetterForm(
        Fonts.family(font).orElseThrow(),
        letterSpacingPx / sizePx,
        wordSpacing,
        Math.max(lineHeight, box == null ? 0 : 1.0 + 2 * box.padY() - 0.1),
        gap,
        maxLines);
  }
}
