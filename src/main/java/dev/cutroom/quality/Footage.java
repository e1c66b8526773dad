package dev.cutroom.quality;

import dev.cutroom.ffmpeg.process.OutputReader;
import dev.cutroom.ffmpeg.process.ProcessScope;
import java.util.function.LongFunction;

/**
 * The pictures that a video was made of, cut and placed as they were meant but never encoded: where
 * a finished video is black or still, they tell whether that is its footage's doing.
 */
@FunctionalInterface
public interface Footage {

  /**
   * Decodes the pictures beneath some frames of the video; what is no footage is left out.
   *
   * @param first frame of the video
   * @param frames how many
   * @param filter what the pictures pass at last; they are wanted raw, on stdout
   * @param viewers who looks at the pictures of one piece, by the video's frame at which the piece
   *     begins; a piece may end early
   */
  void show(
      ProcessScope scope,
      long first,
      long frames,
      String filter,
      LongFunction<OutputReader> viewers)
      throws InterruptedException;
}
