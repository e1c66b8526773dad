package dev.cutroom.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * Writes uncompressed pictures, each with its time, as Matroska: one file that ffmpeg opens at once
 * and reads as it needs it, where a list of single pictures would be opened one by one.
 *
 * <p>Identifiers are those of RFC 9559.
 */
final class RawMatroska {

  private static final int EBML = 0x1A45DFA3;
  private static final int SEGMENT = 0x18538067;
  private static final int INFO = 0x1549A966;
  private static final int TRACKS = 0x1654AE6B;
  private static final int CLUSTER = 0x1F43B675;

  /** Times are in microseconds. */
  private static final long TIMESTAMP_NANOS = 1000;

  /** The size of an element that goes on to the end of the file. */
  private static final byte[] TO_THE_END = {1, -1, -1, -1, -1, -1, -1, -1};

  /** Of a block: track 1, at its cluster's time, a key frame. */
  private static final byte[] BLOCK_HEADER = {(byte) 0x81, 0, 0, (byte) 0x80};

  private final OutputStream out;

  /**
   * @param fourcc the pixel format's name, as in ffmpeg's {@code raw.c}
   */
  RawMatroska(OutputStream out, int width, int height, byte[] fourcc) throws IOException {
    this.out = out;
    Element ebml =
        new Element()
            .number(0x4286, 1)
            .number(0x42F7, 1)
            .number(0x42F2, 4)
            .number(0x42F3, 8)
            .text(0x4282, "matroska")
            .number(0x4287, 4)
            .number(0x4285, 2);
    Element info =
        new Element()
            .number(0x2AD7B1, TIMESTAMP_NANOS)
            .text(0x4D80, "cutroom")
            .text(0x5741, "cutroom");
    Element video = new Element().number(0xB0, width).number(0xBA, height).bytes(0x2EB524, fourcc);
    Element track =
        new Element()
            .number(0xD7, 1)
            .number(0x73C5, 1)
            .number(0x83, 1)
            .text(0x86, "V_UNCOMPRESSED")
            .bytes(0xE0, video.toBytes());
    out.write(new Element().bytes(EBML, ebml.toBytes()).toBytes());
    out.write(identifier(SEGMENT));
    out.write(TO_THE_END);
    out.write(new Element().bytes(INFO, info.toBytes()).toBytes());
    byte[] tracks = new Element().bytes(0xAE, track.toBytes()).toBytes();
    out.write(new Element().bytes(TRACKS, tracks).toBytes());
  }

  /** Adds a picture that is seen from {@code time} on. */
  void picture(Duration time, byte[] pixels) throws IOException {
    byte[] timestamp = new Element().number(0xE7, time.toNanos() / TIMESTAMP_NANOS).toBytes();
    byte[] blockSize = size(BLOCK_HEADER.length + pixels.length);
    byte[] block = identifier(0xA3);
    long cluster =
        (long) timestamp.length
            + block.length
            + blockSize.length
            + BLOCK_HEADER.length
            + pixels.length;
    out.write(identifier(CLUSTER));
    out.write(size(cluster));
    out.write(timestamp);
    out.write(block);
    out.write(blockSize);
    out.write(BLOCK_HEADER);
    out.write(pixels);
  }

  private static byte[] identifier(int id) {
    int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(id) + 7) / 8;
    return big(id, bytes);
  }

  /** Eight bytes always; shorter forms save nothing here. */
  private static byte[] size(long value) {
    return big(value | 1L << 56, Long.BYTES);
  }

  private static byte[] big(long value, int bytes) {
    byte[] all = ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    return Arrays.copyOfRange(all, Long.BYTES - bytes, Long.BYTES);
  }

  /** The content of an element that holds others. */
  private static final class Element {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    Element number(int id, long value) {
      return bytes(id, big(value, Long.BYTES));
    }

    Element text(int id, String value) {
      return bytes(id, value.getBytes(StandardCharsets.US_ASCII));
    }

    Element bytes(int id, byte[] value) {
      content.writeBytes(identifier(id));
      content.writeBytes(size(value.length));
      content.writeBytes(value);
      return this;
    }

    byte[] toBytes() {
      return content.toByteArray();
    }
  }
}
