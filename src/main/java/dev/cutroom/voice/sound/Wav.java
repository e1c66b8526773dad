package dev.cutroom.voice.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The WAV container of mono 16-bit sound. */
public final class Wav {
  public static final int HEADER_BYTES = 44;

  private static final int PCM_FORMAT = 1;
  private static final int BITS = 16;

  private Wav() {}

  /**
   * The header of a file with so many samples.
   *
   * @throws ArithmeticException beyond what the container can say: six hours at 48 kHz
   */
  public static byte[] header(int rate, long samples) {
    int dataBytes = Math.toIntExact(Math.multiplyExact(samples, Short.BYTES));
    return ByteBuffer.allocate(HEADER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt(Math.addExact(dataBytes, HEADER_BYTES - 8))
        .put(ascii("WAVEfmt "))
        .putInt(16)
        .putShort((short) PCM_FORMAT)
        .putShort((short) 1)
        .putInt(rate)
        .putInt(rate * Short.BYTES)
        .putShort((short) Short.BYTES)
        .putShort((short) BITS)
        .put(ascii("data"))
        .putInt(dataBytes)
        .array();
  }

  /**
   * The sound in a file; empty when it is none of this kind. A length that a program wrote before
   * it knew better (it streams) is taken for the rest of the file.
   */
  public static Optional<Pcm> read(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (file.length < HEADER_BYTES
        || !tag(file, 0).equals("RIFF")
        || !tag(file, 8).equals("WAVE")) {
      return Optional.empty();
    }
    int rate = 0;
    int at = 12;
    while (at + 8 <= file.length) {
      String name = tag(file, at);
      long length = Integer.toUnsignedLong(in.getInt(at + 4));
      int content = at + 8;
      if (name.equals("fmt ") && content + 16 <= file.length) {
        boolean usual =
            in.getShort(content) == PCM_FORMAT
                && in.getShort(content + 2) == 1
                && in.getShort(content + 14) == BITS;
        rate = usual ? in.getInt(content + 4) : 0;
      } else if (name.equals("data")) {
        int rest = (int) Math.min(length, file.length - content);
        return rate > 0
            ? Optional.of(Pcm.ofLittleEndian(rate, file, content, rest))
            : Optional.empty();
      }
      at = (int) Math.min(file.length, content + length + length % 2);
    }
    return Optional.empty();
  }

  private static String tag(byte[] file, int at) {
    return new String(file, at, 4, StandardCharsets.US_ASCII);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
