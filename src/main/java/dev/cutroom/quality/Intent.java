package dev.cutroom.quality;

import java.util.List;

/**
 * Where a video may be black, still or silent, because its Edit or its footage is so: a black
 * colour, a dip, a still picture, a source that is dark or does not move, footage without sound.
 * Anywhere else it is a fault. A stretch may be named without being so.
 */
public record Intent(List<Stretch> black, List<Stretch> still, List<Stretch> silent) {

  public Intent {
    black = List.copyOf(black);
    still = List.copyOf(still);
    silent = List.copyOf(silent);
  }

  /** A video that moves, is lit and can be heard from end to end. */
  public static final Intent NONE = new Intent(List.of(), List.of(), List.of());
}
