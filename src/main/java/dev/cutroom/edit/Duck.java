package dev.cutroom.edit;

import java.util.Objects;

/**
 * Turns one bus down while another is heard.
 *
 * @param bus the one that is turned down
 * @param under the one that is to be heard
 * @param byDb by how much: {@link Limits#MIN_DUCK_DB} to below 0
 */
public record Duck(Bus bus, Bus under, double byDb) {

  /** Underneath, and still there. */
  public static final double DEFAULT_DB = -12;

  /** Music under the voice. */
  public static final Duck MUSIC_UNDER_VOICE = new Duck(Bus.MUSIC, Bus.VOICE, DEFAULT_DB);

  public Duck {
    Objects.requireNonNull(bus, "bus");
    Objects.requireNonNull(under, "under");
    byDb = Micros.round(byDb);
  }
}
