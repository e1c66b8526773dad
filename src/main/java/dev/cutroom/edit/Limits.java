package dev.cutroom.edit;

import java.time.Duration;

/** The bounds of an Edit's numbers, in one place for the rules, the schema and the planners. */
public final class Limits {

  /** Clips of all tracks together. */
  public static final int MAX_CLIPS = 1000;

  public static final int MAX_TRACKS = 20;

  /** Cues of one captions clip: more than an hour of speech. */
  public static final int MAX_CUES = 5000;

  public static final int MAX_WORDS_PER_CUE = 40;

  /** Words of one cue that is given, before it is broken into smaller ones. */
  public static final int MAX_WORDS_IN_CUE = 400;

  /** Characters of a title or of a cue's word. */
  public static final int MAX_TITLE_CHARS = 2000;

  /** Characters of a text to be spoken: half an hour of it. */
  public static final int MAX_VOICE_CHARS = 30_000;

  /** Characters of all texts of one Edit with their fields filled: more than a long novel. */
  public static final int MAX_ALL_CHARS = 500_000;

  /** Fields of one Edit. */
  public static final int MAX_MERGE_FIELDS = 200;

  /** Two frames at 24 frames a second; a shot that short is a mistake. */
  public static final Duration MIN_LENGTH = Duration.ofMillis(100);

  /**
   * Longest finished video: an hour, six times what any of the platforms' short forms takes. It
   * bounds what a plan can grow to, for a small document can ask for a day of one colour.
   */
  public static final Duration MAX_VIDEO = Duration.ofHours(1);

  /** Latest place in a source: a day. */
  public static final Duration MAX_TIME = Duration.ofDays(1);

  /** Of one transition: a frame at 25 frames a second. */
  public static final Duration MIN_TRANSITION = Duration.ofMillis(40);

  public static final Duration MAX_TRANSITION = Duration.ofSeconds(10);

  /** Of a sound that comes up or dies away. */
  public static final Duration MAX_FADE = Duration.ofSeconds(60);

  /** +12 dB; more than that is noise. */
  public static final double MAX_VOLUME = 4;

  public static final double MIN_SPEED = 0.25;
  public static final double MAX_SPEED = 4;

  /** Beyond this, pixels are all that is seen. */
  public static final double MAX_SCALE = 4;

  /** Less leaves no room to move in. */
  public static final double MIN_PAN_SCALE = 1.01;

  /** Of an overlay, as a fraction of the frame's. */
  public static final double MIN_WIDTH = 0.01;

  public static final double MIN_SIZE_PX = 8;
  public static final double MAX_SIZE_PX = 400;
  public static final double MAX_OUTLINE_PX = 40;
  public static final double MAX_LETTER_SPACING_PX = 40;

  /** Silence, to the ear. */
  public static final double MIN_DUCK_DB = -60;

  public static final double MIN_LUFS = -36;
  public static final double MAX_LUFS = -9;
  public static final double MIN_TRUE_PEAK_DB = -9;

  private Limits() {}
}
