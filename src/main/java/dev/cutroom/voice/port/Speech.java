package dev.cutroom.voice.port;

import dev.cutroom.voice.sound.Pcm;
import dev.cutroom.voice.words.Mark;
import java.util.List;

/**
 * What a provider said.
 *
 * @param marks when which stretch of the piece's text is heard, in order; empty when it does not
 *     tell
 */
public record Speech(Pcm sound, List<Mark> marks) {
  public Speech {
    marks = List.copyOf(marks);
  }
}
