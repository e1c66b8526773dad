package dev.cutroom.text;

import dev.cutroom.edit.Animation;
import dev.cutroom.edit.CaptionPosition.Area;
import dev.cutroom.edit.Highlight;
import dev.cutroom.edit.TextCase;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The looks that Cutroom brings, the default of each kind first. */
final class DesignedStyles {

  static final Color INK = new Color(0x10, 0x10, 0x14);

  /** A shadow that keeps letters readable over any picture. */
  static final Shadow SOFT = new Shadow(new Color(0, 0, 0, 150), 4, 9, 1);

  private static final Color WHITE = Color.WHITE;
  private static final Color CREAM = new Color(0xFF, 0xF6, 0xE6);
  private static final Color YELLOW = new Color(0xFF, 0xD6, 0x0A);

  private DesignedStyles() {}

  static Map<String, CaptionLook> captions() {
    return byName(
        Stream.of(
            new CaptionLook(
                letters("bold-pop", "Montserrat", 86, 1.1, TextCase.UPPER, WHITE)
                    .with(INK, 8)
                    .with(new Shadow(new Color(0, 0, 0, 165), 7, 8, 1))
                    .spaced(0, 0.12)
                    .look(),
                Highlight.COLOUR,
                YELLOW,
                1.06,
                Area.BOTTOM,
                Animation.POP),
            new CaptionLook(
                letters("clean", "Inter", 64, 1.26, TextCase.NONE, WHITE)
                    .with(new Color(0, 0, 0, 120), 2)
                    .with(new Shadow(new Color(0, 0, 0, 190), 2, 12, 2))
                    .look(),
                Highlight.NONE,
                WHITE,
                1,
                Area.BOTTOM,
                Animation.FADE),
            new CaptionLook(
                letters("karaoke-fill", "Poppins", 76, 1.2, TextCase.NONE, WHITE)
                    .with(new Color(0x14, 0x12, 0x2B), 6)
                    .with(new Shadow(new Color(0, 0, 0, 140), 5, 8, 1))
                    .look(),
                Highlight.FILL,
                new Color(0x35, 0xE8, 0x7C),
                1,
                Area.BOTTOM,
                Animation.NONE),
            new CaptionLook(
                letters("box", "Rubik", 62, 1.2, TextCase.NONE, WHITE)
                    .with(Box.of(new Color(0x0E, 0x0E, 0x12, 222)))
                    .spaced(0, 0.1)
                    .look(),
                Highlight.BOX,
                new Color(0xFF, 0x2E, 0x63),
                1,
                Area.BOTTOM,
                Animation.POP),
            new CaptionLook(
                letters(
                        "outline-neon",
                        "Anton",
                        92,
                        1.2,
                        TextCase.UPPER,
                        new Color(0xFF, 0xF4, 0xFE))
                    .with(new Color(0xFF, 0x1F, 0xC7), 4)
                    .with(new Shadow(new Color(0xFF, 0x14, 0xB8, 235), 0, 26, 2))
                    .spaced(2, 0)
                    .look(),
                Highlight.COLOUR,
                new Color(0x5C, 0xF4, 0xFF),
                1,
                Area.BOTTOM,
                Animation.FADE),
            new CaptionLook(
                letters("elegant-serif", "Playfair Display", 72, 1.24, TextCase.NONE, CREAM)
                    .with(new Color(0x1C, 0x12, 0x08, 110), 2)
                    .with(new Shadow(new Color(0x12, 0x0A, 0x04, 200), 3, 14, 2))
                    .look(),
                Highlight.COLOUR,
                new Color(0xF2, 0xC1, 0x5B),
                1,
                Area.BOTTOM,
                Animation.SLIDE)),
        look -> look.letters().name());
  }

  static Map<String, LetterLook> titles() {
    return byName(
        Stream.of(
            letters("headline", "Montserrat", 104, 1.06, TextCase.UPPER, WHITE)
                .with(INK, 6)
                .with(new Shadow(new Color(0, 0, 0, 170), 8, 14, 1))
                .lines(4)
                .look(),
            letters("card", "Inter", 66, 1.2, TextCase.NONE, INK)
                .with(new Box(new Color(0xFF, 0xFF, 0xFF, 245), 0.42, 0.24, 0.3))
                .lines(4)
                .look(),
            letters("poster", "Bangers", 138, 1.0, TextCase.UPPER, YELLOW)
                .with(INK, 9)
                .with(new Shadow(new Color(0, 0, 0, 230), 9, 0, 1))
                .spaced(3, 0)
                .lines(4)
                .look(),
            letters("editorial", "Playfair Display", 98, 1.14, TextCase.NONE, CREAM)
                .with(new Shadow(new Color(0x12, 0x0A, 0x04, 200), 4, 18, 2))
                .lines(4)
                .look()),
        LetterLook::name);
  }

  private static Draft letters(
      String name, String font, double size, double lineHeight, TextCase textCase, Color colour) {
    return new Draft(name, font, size, 0, 0, lineHeight, 2, textCase, colour, INK, 0, null, null);
  }

  private static <T> Map<String, T> byName(Stream<T> looks, Function<T, String> name) {
    var byName = new LinkedHashMap<String, T>();
    looks.forEach(look -> byName.put(name.apply(look), look));
    return byName;
  }

  /** A look in the making. */
  private record Draft(
      String name,
      String font,
      double size,
      double spacing,
      double wordSpacing,
      double lineHeight,
      int lines,
      TextCase textCase,
      Color colour,
      Color outline,
      double outlinePx,
      @Nullable Shadow shadow,
      @Nullable Box box) {

    Draft with(Color newOutline, double newOutlinePx) {
      return new Draft(
          name,
          font,
          size,
          spacing,
          wordSpacing,
          lineHeight,
          lines,
          textCase,
          colour,
          newOutline,
          newOutlinePx,
          shadow,
          box);
    }

    Draft with(Shadow newShadow) {
      return new Draft(
          name,
          font,
          size,
          spacing,
          wordSpacing,
          lineHeight,
          lines,
          textCase,
          colour,
          outline,
          outlinePx,
          newShadow,
          box);
    }

    Draft with(Box newBox) {
      return new Draft(
          name,
          font,
          size,
          spacing,
          wordSpacing,
          lineHeight,
          lines,
          textCase,
          colour,
          outline,
          outlinePx,
          shadow,
          newBox);
    }

    Draft spaced(double newSpacing, double newWordSpacing) {
      return new Draft(
          name,
          font,
          size,
          newSpacing,
          newWordSpacing,
          lineHeight,
          lines,
          textCase,
          colour,
          outline,
          outlinePx,
          shadow,
          box);
    }

    Draft lines(int newLines) {
      return new Draft(
          name,
          font,
          size,
          spacing,
          wordSpacing,
          lineHeight,
          newLines,
          textCase,
          colour,
          outline,
          outlinePx,
          shadow,
          box);
    }

    LetterLook look() {
      return new LetterLook(
          name,
          font,
          size,
          spacing,
          wordSpacing,
          lineHeight,
          lines,
          textCase,
          colour,
          outline,
          outlinePx,
          shadow,
          box);
    }
  }
}
