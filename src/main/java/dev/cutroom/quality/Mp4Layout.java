package dev.cutroom.quality;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How an MP4 file is laid out, as far as platforms care: the index ({@code moov}) before the media,
 * so that playing can begin at once, no edit lists ({@code elst}), which YouTube and Instagram ask
 * to leave out, and where the keyframes are. Boxes after ISO/IEC 14496-12; of the media nothing is
 * read.
 */
record Mp4Layout(boolean indexFirst, boolean editList, Keyframes keyframes) {

  private static final Set<String> CONTAINERS =
      Set.of("moov", "trak", "edts", "mdia", "minf", "stbl");

  /** More than ten days at 30 frames a second. */
  private static final int MOST_PICTURES = 30_000_000;

  private static final int HEADER = 8;
  private static final int LARGE_HEADER = 16;

  static Mp4Layout read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Walk walk = new Walk(channel);
      walk.boxes(0, channel.size());
      return new Mp4Layout(
          walk.index >= 0 && walk.index < walk.media, walk.editList, walk.keyframes());
    }
  }

  /**
   * Rows of numbers; offsets may be negative, as version 1 of {@code ctts} and QuickTime have it.
   */
  private record Table(int columns, IntBuffer numbers) {
    int rows() {
      return numbers.limit() / columns;
    }

    int at(int row, int column) {
      return numbers.get(row * columns + column);
    }

    long sum(int column) {
      return IntStream.range(0, rows())
          .mapToLong(row -> Integer.toUnsignedLong(at(row, column)))
          .sum();
    }
  }

  private static final class Walk {
    private final FileChannel channel;
    private long index = -1;
    private long media = Long.MAX_VALUE;
    private boolean editList;
    private boolean pictures;
    private final Map<String, Table> tables = new HashMap<>();

    Walk(FileChannel channel) {
      this.channel = channel;
    }

    void boxes(long from, long to) throws IOException {
      long position = from;
      while (position + HEADER <= to) {
        ByteBuffer header = read(position, HEADER);
        long size = Integer.toUnsignedLong(header.getInt());
        String type = type(header);
        int headerSize = HEADER;
        if (size == 1) {
          size = read(position + HEADER, HEADER).getLong();
          headerSize = LARGE_HEADER;
        } else if (size == 0) {
          size = to - position;
        }
        if (size < headerSize) {
          return;
        }
        visit(type, position, position + headerSize, Math.min(to, position + size));
        if (CONTAINERS.contains(type)) {
          boxes(position + headerSize, Math.min(to, position + size));
        }
        position += size;
      }
    }

    private void visit(String type, long position, long content, long end) throws IOException {
      switch (type) {
        case "trak" -> pictures = false;
        case "hdlr" -> pictures = type(read(content + HEADER, HEADER)).equals("vide");
        case "stts", "ctts", "stss" -> {
          if (pictures) {
            tables.putIfAbsent(type, table(content, end, type.equals("stss") ? 1 : 2));
          }
        }
        case "moov" -> index = position;
        case "mdat" -> media = Math.min(media, position);
        case "elst" -> editList = true;
        default -> {
          // Nothing else matters here.
        }
      }
    }

    /** Version and flags, the count, then rows of so many 32-bit numbers. */
    private Table table(long content, long end, int columns) throws IOException {
      int rows = read(content, HEADER).getInt(Integer.BYTES);
      long bytes = (long) rows * columns * Integer.BYTES;
      if (rows < 0 || rows > MOST_PICTURES || content + HEADER + bytes > end) {
        throw new EOFException("a table is longer than its box");
      }
      return new Table(columns, read(content + HEADER, (int) bytes).asIntBuffer());
    }

    /** Decoding times from {@code stts}, what is added to show each picture from {@code ctts}. */
    Keyframes keyframes() {
      Table times = tables.get("stts");
      if (times == null) {
        return Keyframes.NONE;
      }
      long pictureCount = times.sum(0);
      if (pictureCount > MOST_PICTURES) {
        return Keyframes.NONE;
      }
      long[] shownAt = new long[(int) pictureCount];
      long time = 0;
      int at = 0;
      for (int row = 0; row < times.rows(); row++) {
        for (int i = 0; i < times.at(row, 0) && at < shownAt.length; i++) {
          shownAt[at++] = time;
          time += times.at(row, 1);
        }
      }
      Table offsets = tables.get("ctts");
      at = 0;
      for (int row = 0; offsets != null && row < offsets.rows(); row++) {
        for (int i = 0; i < offsets.at(row, 0) && at < shownAt.length; i++) {
          shownAt[at++] += offsets.at(row, 1);
        }
      }
      return Keyframes.of(shownAt, sync(shownAt.length));
    }

    /** Without the table every picture is a keyframe. */
    private int[] sync(int pictureCount) {
      Table sync = tables.get("stss");
      return sync == null
          ? IntStream.range(0, pictureCount).toArray()
          : IntStream.range(0, sync.rows()).map(row -> sync.at(row, 0) - 1).toArray();
    }

    private static String type(ByteBuffer header) {
      byte[] type = new byte[4];
      header.get(type);
      return new String(type, StandardCharsets.ISO_8859_1);
    }

    private ByteBuffer read(long position, int bytes) throws IOException {
      ByteBuffer buffer = ByteBuffer.allocate(bytes);
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, position + buffer.position()) < 0) {
          throw new EOFException("a box ends before its header does");
        }
      }
      return buffer.flip();
    }
  }
}
