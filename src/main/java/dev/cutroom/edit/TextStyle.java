package dev.cutroom.edit;

import org.jspecify.annotations.Nullable;

/**
 * How letters look: a style by its name, and what is to differ from it. All but the name overrides
 * the style; null leaves it as the style has it.
 *
 * <p>Lengths are pixels of a frame 1080 wide; other frames scale them. Which styles and fonts there
 * are, only the room that draws them knows.
 *
 * @param name null: the default style
 * @param font the name of a family
 * @param sizePx height of the font's em square, {@link Limits#MIN_SIZE_PX} to {@link
 *     Limits#MAX_SIZE_PX}
 * @param colour of the letters, {@code #RRGGBB}
 * @param outlineColour {@code #RRGGBB}
 * @param outlinePx how thick the line around the letters is, 0 (none) to {@link
 *     Limits#MAX_OUTLINE_PX}
 * @param shadow whether the letters throw one
 * @param boxColour {@code #RRGGBB} of a box behind each line
 * @param letterSpacingPx added between letters, {@code -}{@link Limits#MAX_LETTER_SPACING_PX} to
 *     {@link Limits#MAX_LETTER_SPACING_PX}
 */
public record TextStyle(
    @Nullable String name,
    @Nullable String font,
    @Nullable Double sizePx,
    @Nullable String colour,
    @Nullable String outlineColour,
    @Nullable Double outlinePx,
    @Nullable Boolean shadow,
    @Nullable String boxColour,
    @Nullable Double letterSpacingPx,
    @Nullable TextCase textCase) {

  public TextStyle {
    sizePx = Micros.round(sizePx);
    outlinePx = Micros.round(outlinePx);
    letterSpacingPx = Micros.round(letterSpacingPx);
  }

  /** The default style as it is. */
  public static final TextStyle DEFAULT =
      new TextStyle(null, null, null, null, null, null, null, null, null, null);

  /** A style as it is. */
  public static TextStyle named(String name) {
    return new TextStyle(name, null, null, null, null, null, null, null, null, null);
  }
}
