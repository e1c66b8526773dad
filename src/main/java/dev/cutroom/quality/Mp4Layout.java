package dev.cutroom.quality;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * How an MP4 file is laid out, as far as platforms care: the index ({@code moov}) before the media,
 * so that playing can begin at once, and no edit lists ({@code elst}), which YouTube and Instagram
 * ask to leave out. Boxes after ISO/IEC 14496-12; only their headers are read.
 */
record Mp4Layout(boolean indexFirst, boolean editList) {

  private static final Set<String> CONTAINERS = Set.of("moov", "trak", "edts");
  private static final int HEADER = 8;
  private static final int LARGE_HEADER = 16;

  static Mp4Layout read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Walk walk = new Walk(channel);
      walk.boxes(0, channel.size());
      return new Mp4Layout(walk.index >= 0 && walk.index < walk.media, walk.editList);
    }
  }

  private static final class Walk {
    private final FileChannel channel;
    private long index = -1;
    private long media = Long.MAX_VALUE;
    private boolean editList;

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
        visit(type, position);
        if (CONTAINERS.contains(type)) {
          boxes(position + headerSize, Math.min(to, position + size));
        }
        position += size;
      }
    }

    private void visit(String type, long position) {
      switch (type) {
        case "moov" -> index = position;
        case "mdat" -> media = Math.min(media, position);
        case "elst" -> editList = true;
        default -> {
          // Nothing else matters here.
        }
      }
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
