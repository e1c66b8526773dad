package dev.cutroom.edit;

import java.util.Objects;

/**
 * A text that stands over the pictures, in the middle of its {@link Placement}.
 *
 * @param text its lines are broken to the placement's width, and at each line feed; it may hold
 *     merge fields
 */
public record TitleAsset(String text, TextStyle style) implements Asset {

  /** The value of {@code type} in the document. */
  public static final String TYPE = "title";

  public TitleAsset {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(style, "style");
  }

  /** The text in the default style. */
  public static TitleAsset of(String text) {
    return new TitleAsset(text, TextStyle.DEFAULT);
  }

  @Override
  public String type() {
    return TYPE;
  }
}
