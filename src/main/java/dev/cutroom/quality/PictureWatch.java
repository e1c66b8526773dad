package dev.cutroom.quality;

import dev.cutroom.ffmpeg.process.OutputReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every frame of a video, shrunk and grey, for stretches that are black or do not move.
 *
 * <p>A frame is still when it is like the one at which the picture came to rest, not like the one
 * before it: so the slowest camera move is a move. It is judged in blocks as well as in all, since
 * a face that speaks fills little of a frame.
 */
final class PictureWatch implements OutputReader {

  private static final int LONG_SIDE = 128;
  private static final int BLOCK = 8;

  /** A tenth of full brightness, of 255. */
  private static final int DARK = 25;

  private static final double DARK_SHARE = 0.98;

  /** What encoding a picture anew, at the next keyframe, may change. */
  private static final double STILL_MEAN = 1.0;

  private static final double STILL_BLOCK = 6.0;

  private final int width;
  private final int height;
  private final Runs black;
  private final Runs still;
  private final double tolerance;
  private byte @Nullable [] rest;

  PictureWatch(int widthPx, int heightPx, double frameSeconds) {
    this(widthPx, heightPx, frameSeconds, 1);
  }

  /**
   * @param tolerance how many times as bright is still black, and as much change still still
   */
  PictureWatch(int widthPx, int heightPx, double frameSeconds, double tolerance) {
    double scale = (double) LONG_SIDE / Math.max(widthPx, heightPx);
    this.width = blocks(widthPx * scale);
    this.height = blocks(heightPx * scale);
    this.black = new Runs(frameSeconds);
    this.still = new Runs(frameSeconds);
    this.tolerance = tolerance;
  }

  private static int blocks(double side) {
    return Math.max(1, (int) Math.round(side / BLOCK)) * BLOCK;
  }

  /** For the filter graph; full range, so that black is 0. */
  String filter() {
    return "scale=%d:%d:flags=area:out_range=pc,format=gray".formatted(width, height);
  }

  @Override
  public void read(InputStream in) throws IOException {
    byte[] frame = new byte[width * height];
    while (in.readNBytes(frame, 0, frame.length) == frame.length) {
      look(frame);
    }
  }

  List<Stretch> black() {
    return black.toList();
  }

  List<Stretch> still() {
    return still.toList();
  }

  void look(byte[] frame) {
    black.step(isBlack(frame));
    if (rest == null || !resembles(frame, Objects.requireNonNull(rest))) {
      still.close();
      rest = frame.clone();
    }
    still.step(true);
  }

  private boolean isBlack(byte[] frame) {
    int dark = 0;
    for (byte pixel : frame) {
      if ((pixel & 0xff) <= tolerance * DARK) {
        dark++;
      }
    }
    return dark >= DARK_SHARE * frame.length;
  }

  private boolean resembles(byte[] frame, byte[] other) {
    long all = 0;
    for (int top = 0; top < height; top += BLOCK) {
      for (int left = 0; left < width; left += BLOCK) {
        int block = 0;
        for (int y = top; y < top + BLOCK; y++) {
          for (int x = left; x < left + BLOCK; x++) {
            int at = y * width + x;
            block += Math.abs((frame[at] & 0xff) - (other[at] & 0xff));
          }
        }
        if (block > tolerance * STILL_BLOCK * BLOCK * BLOCK) {
          return false;
        }
        all += block;
      }
    }
    return all <= tolerance * STILL_MEAN * frame.length;
  }
}
