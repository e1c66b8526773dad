package dev.cutroom.edit;

import java.util.Objects;

/**
 * What the finished file is for.
 *
 * @param preset the id of a platform preset, for example {@code instagram-reel}
 */
public record Output(String preset) {

  public Output {
    Objects.requireNonNull(preset, "preset");
  }
}
