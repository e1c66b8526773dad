package dev.cutroom.render;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The sum of all sounds as a file of 32 bit float samples, both channels interleaved. What nobody
 * adds to is silent. Only as much as is being added is in memory. Not thread-safe.
 */
final class Mix implements Closeable {

  private final FileChannel file;
  private final long samples;
  private ByteBuffer buffer = ByteBuffer.allocate(0);

  Mix(Path path, long samples) throws IOException {
    this.file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    this.samples = samples;
    if (samples > 0) {
      file.write(
          ByteBuffer.allocate(SoundCommands.SAMPLE_BYTES),
          (samples - 1) * SoundCommands.SAMPLE_BYTES);
    }
  }

  /**
   * Adds samples from a place on.
   *
   * @param block both channels of {@code count} samples
   */
  void add(long at, float[] block, int count) throws IOException {
    if (at < 0 || at + count > samples) {
      throw new IllegalArgumentException(count + " samples at " + at + " of " + samples);
    }
    int bytes = count * SoundCommands.SAMPLE_BYTES;
    if (buffer.capacity() < bytes) {
      buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
    buffer.clear().limit(bytes);
    long place = at * SoundCommands.SAMPLE_BYTES;
    while (buffer.hasRemaining()) {
      if (file.read(buffer, place + buffer.position()) < 0) {
        throw new IOException("the mix is shorter than it was made");
      }
    }
    for (int i = 0; i < 2 * count; i++) {
      int offset = i * Float.BYTES;
      buffer.putFloat(offset, buffer.getFloat(offset) + block[i]);
    }
    buffer.flip();
    while (buffer.hasRemaining()) {
      file.write(buffer, place + buffer.position());
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
