package dev.cutroom.text;

import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.TextStyle;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The designed styles of captions and titles, and what an Edit's overrides make of them. */
public final class Styles {

  private static final Map<String, CaptionLook> CAPTIONS = DesignedStyles.captions();
  private static final Map<String, LetterLook> TITLES = DesignedStyles.titles();

  private Styles() {}

  /** The names of the caption styles, the default first. */
  public static List<String> captionNames() {
    return List.copyOf(CAPTIONS.keySet());
  }

  /** The names of the title styles, the default first. */
  public static List<String> titleNames() {
    return List.copyOf(TITLES.keySet());
  }

  /** Everything that keeps a caption style from being drawn; mostly nothing. */
  public static List<StyleFault> faults(CaptionStyle style) {
    return faults(style.text(), CAPTIONS.keySet(), "caption");
  }

  /** Everything that keeps a title's style from being drawn; mostly nothing. */
  public static List<StyleFault> titleFaults(TextStyle style) {
    return faults(style, TITLES.keySet(), "title");
  }

  /**
   * The look that a style stands for.
   *
   * @throws StyleRefusedException where {@link #faults} has something to say
   */
  public static CaptionLook caption(CaptionStyle style) {
    refuse(faults(style));
    CaptionLook look = CAPTIONS.get(name(style.text(), CAPTIONS));
    return new CaptionLook(
        letters(Objects.requireNonNull(look).letters(), style.text()),
        or(style.highlight(), look.highlight()),
        colour(style.highlightColour(), look.highlightColour()),
        look.spokenScale(),
        or(style.position(), look.position()),
        or(style.animation(), look.animation()));
  }

  /**
   * The look that a title's style stands for.
   *
   * @throws StyleRefusedException where {@link #titleFaults} has something to say
   */
  public static LetterLook title(TextStyle style) {
    refuse(titleFaults(style));
    return letters(Objects.requireNonNull(TITLES.get(name(style, TITLES))), style);
  }

  private static String name(TextStyle style, Map<String, ?> looks) {
    String name = style.name();
    return name == null ? looks.keySet().iterator().next() : name;
  }

  private static List<StyleFault> faults(TextStyle style, Set<String> names, String kind) {
    var faults = new ArrayList<StyleFault>();
    String name = style.name();
    if (name != null && !names.contains(name)) {
      faults.add(
          new StyleFault(
              "name",
              "unknown_style",
              "There is no %s style named '%s'.".formatted(kind, name),
              "Use one of " + String.join(", ", names) + "."));
    }
    String font = style.font();
    if (font != null && Fonts.family(font).isEmpty()) {
      faults.add(
          new StyleFault(
              "font",
              "unknown_font",
              "There is no font named '%s'.".formatted(font),
              "Use one of " + String.join(", ", Fonts.families()) + "."));
    }
    return faults;
  }

  private static void refuse(List<StyleFault> faults) {
    if (!faults.isEmpty()) {
      throw new StyleRefusedException(faults);
    }
  }

  private static LetterLook letters(LetterLook look, TextStyle style) {
    Boolean wantsShadow = style.shadow();
    Shadow shadow = look.shadow();
    if (wantsShadow != null) {
      shadow = wantsShadow ? or(shadow, DesignedStyles.SOFT) : null;
    }
    Box box = look.box();
    String boxColour = style.boxColour();
    if (boxColour != null) {
      Color opaque = Color.decode(boxColour);
      box = box == null ? Box.of(opaque) : new Box(opaque, box.padX(), box.padY(), box.radius());
    }
    return new LetterLook(
        look.name(),
        or(style.font(), look.font()),
        or(style.sizePx(), look.sizePx()),
        or(style.letterSpacingPx(), look.letterSpacingPx()),
        look.wordSpacing(),
        look.lineHeight(),
        look.maxLines(),
        or(style.textCase(), look.textCase()),
        colour(style.colour(), look.colour()),
        colour(style.outlineColour(), look.outlineColour()),
        or(style.outlinePx(), look.outlinePx()),
        shadow,
        box);
  }

  private static <T> T or(@Nullable T wish, T otherwise) {
    return wish == null ? otherwise : wish;
  }

  private static Color colour(@Nullable String wish, Color otherwise) {
    return wish == null ? otherwise : Color.decode(wish);
  }
}
