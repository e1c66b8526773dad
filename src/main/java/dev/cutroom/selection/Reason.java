package dev.cutroom.selection;

/** Why a shot was chosen, in words for a person. */
public enum Reason {
  SPEECH("speech"),
  LOUD_MOMENT("loud moment"),
  STEADY_MOTION("steady motion"),
  LIVELY_MOTION("lively motion"),
  CALM_PICTURE("calm picture"),
  STEADY_CAMERA("steady camera"),
  SHARP("sharp"),
  WELL_EXPOSED("well exposed"),
  NEW_SCENE("new scene"),
  STILL_PICTURE("still picture");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
