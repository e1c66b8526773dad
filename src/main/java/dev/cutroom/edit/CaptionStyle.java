package dev.cutroom.edit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How captions look: a style by its name, and what is to differ from it; null leaves it as the
 * style has it. In the document it is one flat object.
 *
 * @param text the letters; its name is the style's
 * @param highlightColour {@code #RRGGBB}
 */
public record CaptionStyle(
    TextStyle text,
    @Nullable Highlight highlight,
    @Nullable String highlightColour,
    @Nullable CaptionPosition position,
    @Nullable Animation animation) {

  /** The default style as it is. */
  public static final CaptionStyle DEFAULT = of(TextStyle.DEFAULT);

  public CaptionStyle {
    Objects.requireNonNull(text, "text");
  }

  /** A style as it is. */
  public static CaptionStyle named(String name) {
    return of(TextStyle.named(name));
  }

  private static CaptionStyle of(TextStyle text) {
    return new CaptionStyle(text, null, null, null, null);
  }
}
