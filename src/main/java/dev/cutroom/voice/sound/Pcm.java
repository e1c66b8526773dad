package dev.cutroom.voice.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Mono sound in samples of 16 bit. Its samples are shared, not copied: nobody changes them. */
public final class Pcm {
  /** What is stored. */
  public static final int RATE = 48_000;

  private final int rate;
  private final short[] samples;

  /**
   * @param rate in Hz
   */
  public Pcm(int rate, short[] samples) {
    if (rate < 1) {
      throw new IllegalArgumentException("A rate of " + rate + " Hz");
    }
    this.rate = rate;
    this.samples = samples;
  }

  /** From samples with the lower byte first; an odd last byte is dropped. */
  public static Pcm ofLittleEndian(int rate, byte[] bytes) {
    return ofLittleEndian(rate, bytes, 0, bytes.length);
  }

  static Pcm ofLittleEndian(int rate, byte[] bytes, int offset, int length) {
    short[] samples = new short[length / Short.BYTES];
    ByteBuffer.wrap(bytes, offset, length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples);
    return new Pcm(rate, samples);
  }

  public static Pcm silence(int rate, double seconds) {
    return new Pcm(rate, new short[(int) Math.round(rate * seconds)]);
  }

  /** One behind the other; all have the same rate, and there is at least one. */
  public static Pcm joined(List<Pcm> sounds) {
    short[] all = new short[sounds.stream().mapToInt(Pcm::length).sum()];
    int at = 0;
    for (Pcm sound : sounds) {
      if (sound.rate != sounds.get(0).rate) {
        throw new IllegalArgumentException("Rates of " + sound.rate + " Hz and others");
      }
      System.arraycopy(sound.samples, 0, all, at, sound.samples.length);
      at += sound.samples.length;
    }
    return new Pcm(sounds.get(0).rate, all);
  }

  public int rate() {
    return rate;
  }

  public int length() {
    return samples.length;
  }

  public double seconds() {
    return (double) samples.length / rate;
  }

  short at(int index) {
    return samples[index];
  }

  /** The samples from {@code start} up to and without {@code end}. */
  public Pcm slice(int start, int end) {
    return new Pcm(rate, Arrays.copyOfRange(samples, start, end));
  }

  /** With the lower byte first. */
  public byte[] littleEndian() {
    byte[] bytes = new byte[samples.length * Short.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples);
    return bytes;
  }
}
