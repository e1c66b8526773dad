package dev.cutroom.selection;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the packets of a Matroska stream as ffmpeg's muxer writes it to a pipe.
 *
 * <p>Matroska carries raw pictures and raw sound side by side with their true times. That spares a
 * second output file, and with it the constant frame rate that raw video on a pipe would need:
 * repeated frames would look like a standing picture. Only what ffmpeg writes is understood: times
 * in milliseconds, no lacing (RFC 9559).
 */
final class MatroskaBlocks {

  /** Takes one packet; {@code data} is reused for the next one. */
  @FunctionalInterface
  interface Sink {
    void block(int track, double seconds, byte[] data, int length) throws IOException;
  }

  private static final long SEGMENT = 0x18538067L;
  private static final long CLUSTER = 0x1F43B675L;
  private static final long CLUSTER_TIMESTAMP = 0xE7L;
  private static final long BLOCK_GROUP = 0xA0L;
  private static final long BLOCK = 0xA1L;
  private static final long SIMPLE_BLOCK = 0xA3L;

  /** Raw frames here are below 150 kB; more means that the stream is not ours. */
  private static final long LARGEST_BLOCK_BYTES = 8L << 20;

  private final DataInputStream in;
  private final Sink sink;
  private byte[] buffer = new byte[1 << 16];
  private long clusterMillis;

  MatroskaBlocks(InputStream in, Sink sink) {
    this.in = new DataInputStream(in);
    this.sink = sink;
  }

  /** Reads to the end of the stream; a stream that ends inside an element just ends. */
  void readAll() throws IOException {
    try {
      while (true) {
        int first = in.read();
        if (first < 0) {
          return;
        }
        element(idFrom(first));
      }
    } catch (EOFException e) {
      // A decoder that stops at a fault leaves its last packet unfinished; its exit status tells.
    }
  }

  private void element(long id) throws IOException {
    long size = size();
    if (id == SEGMENT || id == CLUSTER || id == BLOCK_GROUP) {
      return; // its children follow
    }
    if (id == CLUSTER_TIMESTAMP) {
      clusterMillis = unsigned((int) size);
    } else if (id == SIMPLE_BLOCK || id == BLOCK) {
      block(size);
    } else {
      in.skipNBytes(size);
    }
  }

  private void block(long size) throws IOException {
    if (size > LARGEST_BLOCK_BYTES) {
      throw new IOException("A packet of " + size + " bytes is no raw frame");
    }
    int track = (int) size();
    int millis = in.readShort();
    in.readUnsignedByte(); // flags
    int length = (int) size - 4;
    if (length > buffer.length) {
      buffer = new byte[length];
    }
    in.readFully(buffer, 0, length);
    sink.block(track, (clusterMillis + millis) / 1000.0, buffer, length);
  }

  /** An element's id keeps its length marker. */
  private long idFrom(int first) throws IOException {
    int more = Integer.numberOfLeadingZeros(first) - 24;
    if (more > 3) {
      throw new IOException("Not Matroska: an element begins with " + first);
    }
    return followed(first, more);
  }

  /** A size has its length marker removed; the unknown size of a streamed master is huge. */
  private long size() throws IOException {
    int first = in.readUnsignedByte();
    int more = Integer.numberOfLeadingZeros(first) - 24;
    if (more > 7) {
      throw new IOException("Not Matroska: a size begins with 0");
    }
    return followed(first & (0xFF >> (more + 1)), more);
  }

  private long unsigned(int bytes) throws IOException {
    return followed(0, bytes);
  }

  private long followed(long start, int bytes) throws IOException {
    long value = start;
    for (int i = 0; i < bytes; i++) {
      value = (value << 8) | in.readUnsignedByte();
    }
    return value;
  }
}
