package dev.cutroom.edit;

import java.util.Objects;

/**
 * One finished video as a document.
 *
 * <p>The records of this room hold what was said, right or wrong; {@link EditRules} finds what is
 * wrong with it. So all faults can be told at once.
 *
 * @param schemaVersion which form of the document this is; {@link #SCHEMA_VERSION} is the only one
 */
public record Edit(int schemaVersion, Output output, Timeline timeline) {

  public static final int SCHEMA_VERSION = 1;

  public Edit {
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(timeline, "timeline");
  }

  /** An Edit in the current form. */
  public static Edit of(String preset, Timeline timeline) {
    return new Edit(SCHEMA_VERSION, new Output(preset), timeline);
  }
}
