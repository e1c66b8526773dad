package dev.cutroom.selection;

import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessFailedException;
import dev.cutroom.ffmpeg.process.ProcessScope;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Looks once at a whole source and measures everything that choosing needs, with one ffmpeg that
 * decodes, shrinks and writes to a pipe; no file is written. Costs about one decode.
 */
public final class Measurer {

  private static final Duration STALL = Duration.ofSeconds(30);

  /** Even a large source on a busy machine decodes faster than a fortieth of real time. */
  private static final long SLOWEST = 40;

  private final MediaTools tools;

  public Measurer(MediaTools tools) {
    this.tools = tools;
  }

  /**
   * Blocks until the source is measured.
   *
   * @param fractionDone told about how far it is, 0 to 1, never falling; called on another thread
   * @throws DamagedSourceException when the picture cannot be decoded to its declared end
   * @throws dev.cutroom.ffmpeg.process.MediaProcessException when ffmpeg fails otherwise
   */
  public Measurements measure(ProcessScope scope, SourceFile source, DoubleConsumer fractionDone)
      throws InterruptedException {
    SourceMeter strict = new SourceMeter(source, fractionDone);
    try {
      List<String> lines = run(scope, source, true, strict);
      return strict.measurements(lines, false);
    } catch (ProcessFailedException e) {
      if (!Faults.onlyInSound(e.lastLines(), source)) {
        throw strict.frames() == 0
            ? e
            : new DamagedSourceException(strict.lastSeconds(), e.lastLines());
      }
    }
    // A click in the sound is no reason to refuse the picture: once more, overlooking faults.
    SourceMeter lenient = new SourceMeter(source, fractionDone);
    return lenient.measurements(run(scope, source, false, lenient), true);
  }

  private List<String> run(ProcessScope scope, SourceFile source, boolean strict, SourceMeter meter)
      throws InterruptedException {
    List<String> arguments = SmallPictures.measuring(source, meter.size(), strict);
    Duration limit = Duration.ofMinutes(2).plus(source.duration().multipliedBy(SLOWEST));
    Invocation invocation =
        Invocation.ffmpeg(arguments, limit)
            .stall(STALL)
            .readingStdout((InputStream in) -> meter.read(in));
    return tools.run(scope, invocation).lastLines();
  }
}
