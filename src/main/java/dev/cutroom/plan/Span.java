package dev.cutroom.plan;

import dev.cutroom.edit.Clip;
import java.time.Duration;

/**
 * A clip with its place in the finished video.
 *
 * @param pointer JSON pointer to it
 * @param start exactly, as the document says
 * @param end exactly
 * @param begin the first of its frames
 * @param over the frame after its last one
 */
record Span(Clip clip, String pointer, Duration start, Duration end, long begin, long over) {

  long frames() {
    return over - begin;
  }

  Duration length() {
    return end.minus(start);
  }
}
