package dev.cutroom.edit;

import org.jspecify.annotations.Nullable;

/**
 * What is done to the sound as a whole.
 *
 * @param duck null: every bus keeps its level
 * @param loudness null: what the preset asks for
 */
public record Audio(@Nullable Duck duck, @Nullable Loudness loudness) {

  public static final Audio DEFAULT = new Audio(null, null);
}
