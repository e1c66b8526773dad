package dev.cutroom.voice.control;

import dev.cutroom.platform.http.Hashes;
import java.util.List;

/** The name of a sound before it is made: the hash of all that shapes it. */
record SpeechKey(String text) {
  /** Raise it when joining, shortening or aligning changes. */
  private static final String ALGORITHM = "1";

  /** Each part with its length, so that no two lists look the same. */
  static SpeechKey of(List<String> parts) {
    StringBuilder all = new StringBuilder(ALGORITHM);
    parts.forEach(part -> all.append('\n').append(part.length()).append(':').append(part));
    return new SpeechKey(Hashes.sha256Hex(all.toString()));
  }
}
