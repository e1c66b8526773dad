package dev.cutroom.selection;

import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessScope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Finds the frame near the start of a finished video that makes the best thumbnail. */
public final class SharpestFrame {

  /** Whatever its shape, a video's frames are compared only with each other. */
  private static final AnalysisSize SIZE = new AnalysisSize(384, 384);

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private SharpestFrame() {}

  /**
   * The time of the sharpest frame that is neither nearly black nor nearly white; zero when there
   * is none.
   *
   * @param video a file that we made
   * @param within how far from the start to look
   */
  public static Duration find(ProcessScope scope, MediaTools tools, Path video, Duration within)
      throws InterruptedException {
    Best best = new Best();
    tools.run(
        scope,
        Invocation.ffmpeg(SmallPictures.beginning(video, within, SIZE), LIMIT)
            .readingStdout(in -> new MatroskaBlocks(in, best::look).readAll()));
    return Duration.ofMillis(Math.round(Math.max(0, best.seconds) * 1000));
  }

  private static final class Best {
    private double sharpness = -1;
    private double seconds;

    void look(int track, double at, byte[] data, int length) throws IOException {
      if (length < SIZE.width() * SIZE.height()) {
        throw new IOException("A frame of " + length + " bytes is too short");
      }
      GreyFrame frame = new GreyFrame(data, SIZE.width(), SIZE.height(), at);
      double found = Sharpness.of(frame) * visibility(frame);
      if (found > sharpness) {
        sharpness = found;
        seconds = at;
      }
    }

    private static double visibility(GreyFrame frame) {
      double mean = new CoarseFrame(frame).mean();
      return mean < 24 || mean > 240 ? 0 : 1;
    }
  }
}
