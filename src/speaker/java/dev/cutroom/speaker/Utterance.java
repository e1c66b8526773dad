package dev.cutroom.speaker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * What was spoken.
 *
 * @param samples signed 16 bit, mono, the lower byte first
 */
record Utterance(int sampleRate, List<Unit> units, byte[] samples) {
  /**
   * A stretch of the text that was read as one, and when.
   *
   * @param text as it stood in the text
   */
  record Unit(String text, double startSeconds, double endSeconds) {}

  void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(sampleRate);
    out.writeInt(units.size());
    for (Unit unit : units) {
      byte[] text = unit.text.getBytes(UTF_8);
      out.writeInt(text.length);
      out.write(text);
      out.writeDouble(unit.startSeconds);
      out.writeDouble(unit.endSeconds);
    }
    out.writeInt(samples.length);
    out.write(samples);
  }
}
