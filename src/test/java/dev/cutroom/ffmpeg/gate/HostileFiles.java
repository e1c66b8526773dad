package dev.cutroom.ffmpeg.gate;

import dev.cutroom.testing.TestMedia;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made to do harm, small enough to be made anew for every run. */
final class HostileFiles {
  private final Path folder;
  private final byte[] film;

  HostileFiles(Path folder) {
    this.folder = folder;
    this.film =
        bytes(
            TestMedia.make(
                folder.resolve("tiny.mp4"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=64x64:r=10:d=1",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p"));
  }

  Path text(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path file(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  Path zip(String name, String inside, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(inside));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException cannotHappenInMemory) {
      throw new UncheckedIOException(cannotHappenInMemory);
    }
    return file(name, bytes.toByteArray());
  }

  /** The tiny film with its tree of boxes bent. */
  Path bent(String name, Consumer<List<Boxes>> bend) {
    List<Boxes> boxes = Boxes.read(film);
    bend.accept(boxes);
    return file(name, Boxes.write(boxes));
  }

  byte[] film() {
    return film.clone();
  }

  /**
   * A PNG of one colour, one bit a pixel: each zero byte holds eight, and a thousand pack into one.
   */
  static byte[] png(int width, int height, boolean wholePicture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(pngStart(width, height));
    byte[] row = new byte[1 + (width + 7) / 8];
    byte[] rows = new byte[wholePicture ? row.length * height : row.length];
    out.writeBytes(chunk("IDAT", deflated(rows)));
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  /** An animation whose every frame is one pixel. */
  static byte[] apng(int frames) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(pngStart(8, 8));
    out.writeBytes(chunk("acTL", ByteBuffer.allocate(8).putInt(frames).putInt(0).array()));
    byte[] picture = deflated(new byte[16]);
    int sequence = 0;
    for (int i = 0; i < frames; i++) {
      ByteBuffer control =
          ByteBuffer.allocate(26)
              .putInt(sequence++)
              .putInt(8)
              .putInt(8)
              .putInt(0)
              .putInt(0)
              .putShort((short) 1)
              .putShort((short) 1000);
      out.writeBytes(chunk("fcTL", control.array()));
      if (i == 0) {
        out.writeBytes(chunk("IDAT", picture));
      } else {
        byte[] data =
            ByteBuffer.allocate(4 + picture.length).putInt(sequence++).put(picture).array();
        out.writeBytes(chunk("fdAT", data));
      }
    }
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  /** A GIF whose screen is as large as its header can say, and whose pictures are one pixel. */
  static byte[] gif(int width, int height, int frames) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(littleShorts(width, height));
    out.writeBytes(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1});
    out.writeBytes(new byte[] {0x21, (byte) 0xFF, 11});
    out.writeBytes("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(new byte[] {3, 1, 0, 0, 0});
    for (int i = 0; i < frames; i++) {
      out.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, 0, 2, 0, 0, 0});
      out.writeBytes(new byte[] {0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0});
    }
    out.write(0x3B);
    return out.toByteArray();
  }

  /** A lossless WebP that says to be 16384 pixels in both directions, and has none. */
  static byte[] webp() {
    byte[] data = {0x2F, -1, -1, -1, 0x0F, 0, 0, 0};
    return ByteBuffer.allocate(20 + data.length)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(Integer.reverseBytes(12 + data.length))
        .put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII))
        .putInt(Integer.reverseBytes(data.length))
        .put(data)
        .array();
  }

  /** A WAV that promises four gigabytes and holds a second. */
  static byte[] wav() {
    int rate = 8000;
    return ByteBuffer.allocate(44 + rate)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(-1)
        .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(rate)
        .putInt(rate)
        .putShort((short) 1)
        .putShort((short) 8)
        .put("data".getBytes(StandardCharsets.US_ASCII))
        .putInt(0xFFFF_FFF0)
        .put(new byte[rate])
        .array();
  }

  static byte[] id3(String text) {
    byte[] behind = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(30 + behind.length)
        .put(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 20})
        .position(30)
        .put(behind)
        .array();
  }

  static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private static byte[] pngStart(int width, int height) {
    byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1).array();
    return joined(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, chunk("IHDR", header));
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(name)
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] deflated(byte[] data) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(data);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] littleShorts(int one, int other) {
    return new byte[] {(byte) one, (byte) (one >> 8), (byte) other, (byte) (other >> 8)};
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
