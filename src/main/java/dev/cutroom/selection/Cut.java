package dev.cutroom.selection;

/**
 * A change of scene. Nothing between the two times belongs to either scene: the frames there were
 * not looked at (a hard cut) or show both scenes (a dissolve).
 *
 * @param lastSeconds the last moment known to show the scene before
 * @param firstSeconds the first moment known to show the scene after
 */
public record Cut(double lastSeconds, double firstSeconds) {
  public Cut {
    if (!(lastSeconds <= firstSeconds)) {
      throw new IllegalArgumentException("A cut from " + lastSeconds + " to " + firstSeconds);
    }
  }
}
