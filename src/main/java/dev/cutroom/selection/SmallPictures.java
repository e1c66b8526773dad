package dev.cutroom.selection;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.Numbers;
import java.util.List;

/** The argument lists that make ffmpeg write small grey pictures, and plain sound, to stdout. */
final class SmallPictures {

  /** Track numbers in the stream: ffmpeg counts its outputs from 1. */
  static final int PICTURE_TRACK = 1;

  static final int SOUND_TRACK = 2;

  /**
   * Frames closer than this to the last one taken are left out: 60, 50, 30 and 25 frames a second
   * become 15 to 16.7, 12.5 for 25. Just below 0.06, so that rounded times of 50 do not skip twice.
   */
  private static final double CLOSEST_SECONDS = 0.058;

  private SmallPictures() {}

  /**
   * One pass over a whole source.
   *
   * <p>Frames that no other frame refers to are not decoded: a third of the cost of ordinary H.264
   * for nothing lost here, since cuts are found between the frames that were seen. The deblocking
   * filter stays on: without it, errors pile up towards the next keyframe and pass for sharpness.
   *
   * @param strict whether a fault in the data ends the pass; a fault nobody sees is otherwise
   *     covered up with status 0
   */
  static List<String> measuring(SourceFile source, AnalysisSize size, boolean strict) {
    Arguments arguments = new Arguments().add("-loglevel", "error");
    if (strict && !source.still()) {
      arguments.add("-xerror");
    }
    if (source.still()) {
      arguments.stillInput(source.format(), source.file());
    } else {
      arguments.add("-skip_frame", "noref").input(source.format(), source.file());
    }
    arguments
        .add("-map", "0:" + source.videoStream())
        .add("-vf", every(CLOSEST_SECONDS) + "," + small(size));
    arguments.add("-fps_mode", "passthrough", "-c:v", "rawvideo");
    Integer audio = source.audioStream();
    if (audio != null && !source.still()) {
      arguments
          .add("-map", "0:" + audio, "-ac", "1", "-ar", Integer.toString(SoundMeter.RATE))
          .add("-c:a", "pcm_s16le");
    }
    return arguments.add("-f", "matroska", "pipe:1").toList();
  }

  private static String every(double seconds) {
    return "select='isnan(prev_selected_t)+gte(t-prev_selected_t,"
        + Numbers.decimal(seconds)
        + ")'";
  }

  /** Averaging over the area keeps fine drawing from turning into false edges. */
  private static String small(AnalysisSize size) {
    return "scale=%d:%d:flags=area:out_range=pc,format=gray".formatted(size.width(), size.height());
  }
}
