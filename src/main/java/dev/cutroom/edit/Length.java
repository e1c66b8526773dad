package dev.cutroom.edit;

import java.time.Duration;

/** How long a clip is seen or heard. */
public sealed interface Length {

  /** What the asset gives. */
  Length AUTO = new Auto();

  /** To the end of the video. */
  Length END = new End();

  /** What a still lasts by itself. */
  Duration STILL = Duration.ofSeconds(3);

  static Length of(Duration time) {
    return new For(time);
  }

  /** For this long in the finished video. */
  record For(Duration time) implements Length {
    public For {
      time = Micros.round(time);
    }
  }

  /**
   * What the asset gives: of a source the rest after its trim at the clip's speed; of a text to be
   * spoken as long as that takes; of captions until the last cue ends, or to the end of the video
   * when they are the voice's; of all that stands still {@link #STILL}. In the document: {@code
   * "auto"}.
   */
  record Auto() implements Length {}

  /**
   * To the end of the video, which is where the pictures end; the last picture itself may say it
   * when something else has an end of its own. In the document: {@code "end"}.
   */
  record End() implements Length {}
}
