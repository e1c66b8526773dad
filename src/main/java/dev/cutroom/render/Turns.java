package dev.cutroom.render;

import dev.cutroom.edit.Turn;

/** The filters that turn and mirror a picture. */
final class Turns {

  private Turns() {}

  /** Each with a comma after it; of a picture that stays as it is, nothing. */
  static String filters(Turn turn) {
    String turned =
        switch (turn.rotateDegrees()) {
          case 90 -> "transpose=clock,";
          case 180 -> "hflip,vflip,";
          case 270 -> "transpose=cclock,";
          default -> "";
        };
    return turned + (turn.flipHorizontal() ? "hflip," : "") + (turn.flipVertical() ? "vflip," : "");
  }
}
