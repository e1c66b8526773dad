package dev.cutroom.edit;

import java.util.Objects;

/**
 * One colour that fills the frame.
 *
 * @param colour {@code #RRGGBB}
 */
public record ColourAsset(String colour) implements Asset {

  /** The value of {@code type} in the document. */
  public static final String TYPE = "colour";

  public ColourAsset {
    Objects.requireNonNull(colour, "colour");
  }

  @Override
  public String type() {
    return TYPE;
  }
}
