package dev.cutroom.voice.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cutroom.voice.sound.Pcm;
import dev.cutroom.voice.words.Unit;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer of the speaker's process, as src/adr/0021 tells.
 *
 * @param refusal why the text can't be spoken; empty when it was
 */
record SpeakerAnswer(String refusal, Pcm sound, List<Unit> units) {
  private static final Pcm NOTHING = new Pcm(Pcm.RATE, new short[0]);

  /**
   * @throws IOException these bytes are no answer
   */
  static SpeakerAnswer read(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != 0) {
        return new SpeakerAnswer(new String(block(in), UTF_8), NOTHING, List.of());
      }
      int rate = in.readInt();
      int count = in.readInt();
      List<Unit> units = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        units.add(new Unit(new String(block(in), UTF_8), in.readDouble(), in.readDouble()));
      }
      return new SpeakerAnswer("", Pcm.ofLittleEndian(rate, block(in)), units);
    }
  }

  private static byte[] block(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException(
          "A block of " + length + " bytes where " + in.available() + " are left");
    }
    return in.readNBytes(length);
  }
}
