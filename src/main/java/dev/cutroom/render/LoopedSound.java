package dev.cutroom.render;

import dev.cutroom.ffmpeg.process.ProcessScope;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A decoded piece of music that goes round for as long as it is listened to. */
final class LoopedSound {

  private static final int BLOCK_SAMPLES = 4096;

  /** The beat is looked for in the first two minutes: it is as steady there as later. */
  private static final long MEASURED_SAMPLES = 120 * 48_000L;

  private final ProcessScope scope;
  private final Path file;
  private final long samples;

  /**
   * @param scope of the attempt: when it ends, so does the playing
   * @param file 32 bit float samples, both channels interleaved
   */
  LoopedSound(ProcessScope scope, Path file) throws IOException {
    this.scope = scope;
    this.file = file;
    this.samples = Files.size(file) / SoundCommands.SAMPLE_BYTES;
  }

  long samples() {
    return samples;
  }

  /** Plays until the part is full or there is no more. */
  void playOnceTo(PartSink part) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      play(channel, 0, samples, part);
    }
  }

  /** Plays until the part is full, once round after the other. */
  void playTo(PartSink part) throws IOException {
    MusicLoop loop = MusicLoop.of(samples, beats().beat());
    try (FileChannel channel = FileChannel.open(file)) {
      play(channel, 0, loop.end(), part);
      while (!part.isFull()) {
        cross(channel, loop, part);
        play(channel, loop.begin() + loop.crossing(), loop.end(), part);
      }
    }
  }

  private BeatMeter beats() throws IOException {
    BeatMeter meter = new BeatMeter();
    try (FileChannel channel = FileChannel.open(file)) {
      long measured = Math.min(samples, MEASURED_SAMPLES);
      for (long at = 0; at < measured; at += BLOCK_SAMPLES) {
        float[] block = read(channel, at, (int) Math.min(BLOCK_SAMPLES, measured - at));
        meter.take(block, block.length / 2);
      }
    }
    return meter;
  }

  private void play(FileChannel channel, long from, long to, PartSink part) throws IOException {
    for (long at = from; at < to && !part.isFull(); at += BLOCK_SAMPLES) {
      float[] block = read(channel, at, (int) Math.min(BLOCK_SAMPLES, to - at));
      part.take(block, block.length / 2);
    }
  }

  private void cross(FileChannel channel, MusicLoop loop, PartSink part) throws IOException {
    for (long at = 0; at < loop.crossing() && !part.isFull(); at += BLOCK_SAMPLES) {
      int count = (int) Math.min(BLOCK_SAMPLES, loop.crossing() - at);
      float[] old = read(channel, loop.end() + at, count);
      float[] young = read(channel, loop.begin() + at, count);
      for (int i = 0; i < young.length; i++) {
        double way = (at + i / 2 + 0.5) / loop.crossing() * Math.PI / 2;
        young[i] = (float) (old[i] * Math.cos(way) + young[i] * Math.sin(way));
      }
      part.take(young, count);
    }
  }

  private float[] read(FileChannel channel, long at, int count) throws IOException {
    scope.throwIfEnded("music went round");
    ByteBuffer bytes =
        ByteBuffer.allocate(count * SoundCommands.SAMPLE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, at * SoundCommands.SAMPLE_BYTES + bytes.position()) < 0) {
        throw new IOException("the music is shorter than it was");
      }
    }
    float[] floats = new float[2 * count];
    bytes.flip().asFloatBuffer().get(floats);
    return floats;
  }
}
