package dev.cutroom.quality;

import dev.cutroom.ffmpeg.process.OutputReader;
import dev.cutroom.ffmpeg.samples.Envelope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Listens to every sample (32-bit floats, interleaved) of a video's sound. */
final class SoundWatch implements OutputReader {

  static final int RATE_HZ = 48_000;

  private static final int HOPS_PER_SECOND = 100;
  private static final int BUFFER_BYTES = 1 << 16;

  /** Root mean square of a hundredth of a second; -60 dB of full scale. */
  private static final double SILENT = 1e-3;

  /** The last step below full scale, of 16 bits. */
  private static final float FULL = 1 - 1f / 32_768;

  private final int samplesPerHop;
  private final Envelope.Builder envelope;
  private final Runs silent = new Runs(1.0 / HOPS_PER_SECOND);
  private long samples;
  private long clipped;
  private double squares;
  private int inHop;

  SoundWatch(int channels) {
    this.samplesPerHop = RATE_HZ / HOPS_PER_SECOND * channels;
    this.envelope = new Envelope.Builder(RATE_HZ, channels);
  }

  @Override
  public void read(InputStream in) throws IOException {
    byte[] bytes = new byte[BUFFER_BYTES];
    for (int read = in.readNBytes(bytes, 0, bytes.length);
        read >= Float.BYTES;
        read = in.readNBytes(bytes, 0, bytes.length)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, read).order(ByteOrder.LITTLE_ENDIAN);
      while (buffer.remaining() >= Float.BYTES) {
        listen(buffer.getFloat());
      }
    }
  }

  void listen(float sample) {
    samples++;
    if (Math.abs(sample) >= FULL) {
      clipped++;
    }
    envelope.add(sample);
    squares += (double) sample * sample;
    if (++inHop == samplesPerHop) {
      silent.step(Math.sqrt(squares / inHop) < SILENT);
      squares = 0;
      inHop = 0;
    }
  }

  /** From the first sample on. */
  List<Stretch> silent() {
    return silent.toList();
  }

  /** The share of samples at or beyond full scale, 0 to 1. */
  double clippedShare() {
    return samples == 0 ? 0 : (double) clipped / samples;
  }

  Envelope envelope() {
    return envelope.build();
  }
}
