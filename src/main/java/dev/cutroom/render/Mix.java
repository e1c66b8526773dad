package dev.cutroom.render;

import dev.cutroom.ffmpeg.samples.Envelope;
import dev.cutroom.plan.FrameRate;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The sum of all sounds as a file of 32 bit float samples, both channels interleaved. What nobody
 * adds to is silent. Only as much as is being added is in memory. Not thread-safe.
 */
final class Mix implements Closeable {

  private static final int READ_BYTES = 1 << 16;

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

  /** How loud a finished mix is all along. */
  static Envelope envelope(Path path) throws IOException {
    Envelope.Builder envelope =
        new Envelope.Builder((int) FrameRate.SAMPLE_RATE, SoundCommands.CHANNELS);
    byte[] bytes = new byte[READ_BYTES];
    FloatBuffer floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = in.readNBytes(bytes, 0, bytes.length);
          read > 0;
          read = in.readNBytes(bytes, 0, bytes.length)) {
        for (int i = 0; i < read / Float.BYTES; i++) {
          envelope.add(floats.get(i));
        }
      }
    }
    return envelope.build();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
