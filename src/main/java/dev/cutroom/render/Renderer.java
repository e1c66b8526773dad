package dev.cutroom.render;

import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.OutputReader;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.plan.PlannedSegment;
import dev.cutroom.plan.RenderPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/**
 * The passes that make a finished video. Thread-safe: passes may run side by side.
 *
 * <p>Each pass blocks until its one file is written, or fails and leaves a file that is worth
 * nothing. Listeners are told the frames that are done of that pass, from 0 to the pass's whole,
 * never falling, on some thread; they must be quick. Failures of the tools ({@link
 * dev.cutroom.ffmpeg.process.MediaProcessException}) reach the caller as they are.
 */
public final class Renderer {

  private final SegmentPass segments;
  private final SoundPass sound;
  private final JoinPass join;
  private final ThumbnailPass thumbnail;
  private final FootagePass footage;

  public Renderer(MediaTools tools) {
    this.segments = new SegmentPass(tools);
    this.sound = new SoundPass(tools);
    this.join = new JoinPass(tools);
    this.thumbnail = new ThumbnailPass(tools);
    this.footage = new FootagePass(tools);
  }

  /**
   * Encodes the pictures of one segment, without sound, as MP4.
   *
   * @param out gets a neighbour with the ending {@code .overlay} while this runs
   * @param progress is told frames of this segment
   * @throws RenderException the source did not give as many frames as were planned
   */
  public void encodeSegment(
      ProcessScope scope,
      RenderPlan plan,
      PlannedSegment segment,
      RenderInputs inputs,
      Path out,
      LongConsumer progress)
      throws InterruptedException {
    segments.run(scope, plan.spec(), segment, inputs, out, progress);
  }

  /**
   * Makes the whole sound, as AAC in MP4, at the loudness of the plan.
   *
   * @param workFolder an existing folder for uncompressed sound: 23 MB a minute and as much for
   *     music that goes round, removed at the end
   * @param progress is told frames of the finished video
   */
  public SoundReport renderAudio(
      ProcessScope scope,
      RenderPlan plan,
      RenderInputs inputs,
      Path workFolder,
      Path out,
      LongConsumer progress)
      throws InterruptedException {
    return sound.run(scope, plan, inputs, workFolder, out, progress);
  }

  /**
   * Joins segments and sound without encoding anything again.
   *
   * @param segmentFiles one for each segment of the plan, in order
   * @param out gets a neighbour with the ending {@code .ffconcat} while this runs
   * @throws RenderException the finished file has not the plan's frames
   */
  public void join(
      ProcessScope scope,
      RenderPlan plan,
      List<Path> segmentFiles,
      Path audioFile,
      Path out,
      LongConsumer progress)
      throws InterruptedException {
    join.run(scope, plan, segmentFiles, audioFile, out, progress);
  }

  /**
   * Writes one frame exactly as it will be in the finished file, as PNG, without encoding anything.
   *
   * @param frame of the finished video, from 0
   * @param out gets a neighbour with the ending {@code .overlay} while this runs
   * @throws IndexOutOfBoundsException the video has no such frame
   */
  public void still(ProcessScope scope, RenderPlan plan, long frame, RenderInputs inputs, Path out)
      throws InterruptedException {
    Objects.checkIndex(frame, plan.totalFrames());
    long begin = 0;
    for (PlannedSegment segment : plan.segments()) {
      if (frame < begin + segment.frames()) {
        segments.still(scope, plan.spec(), segment, frame - begin, inputs, out);
        return;
      }
      begin += segment.frames();
    }
  }

  /** Writes the sharpest frame of the first three seconds, if it is not black, as JPEG. */
  public void thumbnail(ProcessScope scope, Path finishedFile, Path out)
      throws InterruptedException {
    thumbnail.run(scope, finishedFile, out);
  }

  /**
   * Shows the films beneath some frames, cut and placed as planned, with nothing laid over them and
   * no fade; stills and colours are left out.
   *
   * @param first frame of the finished video
   * @param frames how many
   * @param filter what each picture passes at last; viewers get raw pictures
   * @param viewers by the first frame of a piece; a piece ends early where its source does
   */
  public void showFootage(
      ProcessScope scope,
      RenderPlan plan,
      RenderInputs inputs,
      long first,
      long frames,
      String filter,
      LongFunction<OutputReader> viewers)
      throws InterruptedException {
    footage.run(scope, plan, inputs, first, frames, filter, viewers);
  }
}
