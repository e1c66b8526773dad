package dev.cutroom.render;

import dev.cutroom.plan.Ducking;
import dev.cutroom.plan.SoundPart;
import dev.cutroom.plan.SoundPart.Edge;
import org.jspecify.annotations.Nullable;

/**
 * How loud each sample of a part is made: its volume, its edges, and what it gives way to. Not
 * thread-safe.
 */
final class PartGain {

  /** Between two looks at the ducking, a millisecond apart, its gain runs straight. */
  private static final int STEP = 48;

  private final SoundPart part;
  private final @Nullable Ducking duck;
  private long step = -STEP;
  private double stepGain = 1;
  private double nextGain = 1;

  PartGain(SoundPart part, @Nullable Ducking duck) {
    this.part = part;
    this.duck = part.ducked() ? duck : null;
  }

  /**
   * Multiplies samples.
   *
   * @param from the part's sample that the block begins with
   * @param block both channels of {@code count} samples
   */
  void apply(long from, float[] block, int count) {
    for (int i = 0; i < count; i++) {
      long sample = from + i;
      double gain = part.volume() * in(sample) * out(sample) * ducked(part.start() + sample);
      block[2 * i] = (float) (block[2 * i] * gain);
      block[2 * i + 1] = (float) (block[2 * i + 1] * gain);
    }
  }

  private double in(long sample) {
    return edge(part.in(), sample);
  }

  private double out(long sample) {
    return edge(part.out(), part.samples() - 1 - sample);
  }

  private double edge(Edge edge, long distance) {
    long samples = Math.min(edge.samples(), Math.max(1, part.samples() / 2));
    if (edge.crossing()) {
      samples = Math.min(edge.samples(), part.samples());
    }
    if (distance >= samples) {
      return 1;
    }
    double way = (distance + 0.5) / samples;
    return edge.crossing() ? Math.sin(way * Math.PI / 2) : way;
  }

  private double ducked(long sample) {
    if (duck == null) {
      return 1;
    }
    if (sample < step || sample >= step + STEP) {
      step = sample / STEP * STEP;
      stepGain = gain(step);
      nextGain = gain(step + STEP);
    }
    double way = (double) (sample - step) / STEP;
    return stepGain * (1 - way) + nextGain * way;
  }

  private double gain(long sample) {
    double db = duck == null ? 0 : duck.dbAt(sample);
    return db == 0 ? 1 : Math.pow(10, db / 20);
  }
}
