package dev.cutroom.render;

import dev.cutroom.plan.Ducking;
import dev.cutroom.plan.SoundPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/** Adds one part to the mix; what its source does not give is silence. */
final class PartSink {

  private static final int BLOCK_SAMPLES = 8192;

  private final Mix mix;
  private final SoundPart part;
  private final PartGain gain;
  private long done;

  PartSink(Mix mix, SoundPart part, @Nullable Ducking duck) {
    this.mix = mix;
    this.part = part;
    this.gain = new PartGain(part, duck);
  }

  /** Takes samples until the end of {@code in} or of the part. */
  void takeFrom(InputStream in) throws IOException {
    byte[] bytes = new byte[BLOCK_SAMPLES * SoundCommands.SAMPLE_BYTES];
    FloatBuffer floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] block = new float[2 * BLOCK_SAMPLES];
    while (!isFull()) {
      int read = in.readNBytes(bytes, 0, bytes.length) / SoundCommands.SAMPLE_BYTES;
      floats.rewind().get(block, 0, 2 * read);
      take(block, read);
      if (read < BLOCK_SAMPLES) {
        return;
      }
    }
  }

  /** Takes the next samples; those beyond the part are dropped. */
  void take(float[] block, int samples) throws IOException {
    int taken = (int) Math.min(samples, part.samples() - done);
    gain.apply(done, block, taken);
    mix.add(part.start() + done, block, taken);
    done += taken;
  }

  boolean isFull() {
    return done == part.samples();
  }
}
