package dev.cutroom.edit;

import java.time.Duration;

/** When a clip begins in the finished video. */
public sealed interface Start {

  /** Right after the clip before it on its track. */
  Start AUTO = new Auto();

  static Start at(Duration time) {
    return new At(time);
  }

  /** At this time of the finished video. */
  record At(Duration time) implements Start {
    public At {
      time = Micros.round(time);
    }
  }

  /**
   * When the clip before it on its track ends, earlier by what its own transition needs both for;
   * the first clip of a track at 0. In the document: {@code "auto"}.
   */
  record Auto() implements Start {}
}
