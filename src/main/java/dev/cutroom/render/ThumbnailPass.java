package dev.cutroom.render;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessScope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Writes the frame that stands for a finished video. Frames that no other one refers to are not
 * decoded: they are half of ours, and coded worse than their neighbours.
 */
final class ThumbnailPass {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Where a frame is looked for: viewers see the beginning first. */
  private static final Duration LOOKED_AT = Duration.ofSeconds(3);

  private static final int LOOKS_PER_SECOND = 5;

  private static final int MAX_WIDTH = 720;

  private final MediaTools tools;

  ThumbnailPass(MediaTools tools) {
    this.tools = tools;
  }

  void run(ProcessScope scope, Path finished, Path out) throws InterruptedException {
    SharpestGrey sharpest = new SharpestGrey();
    tools.run(scope, Invocation.ffmpeg(look(finished), LIMIT).readingStdout(sharpest::lookAt));
    Duration at = Duration.ofMillis(sharpest.index() * 1000L / LOOKS_PER_SECOND);
    tools.run(scope, Invocation.ffmpeg(write(finished, at, out), LIMIT));
  }

  /** Small grey pictures on stdout. */
  static List<String> look(Path finished) {
    return new Arguments()
        .add("-skip_frame", "noref")
        .add("-t", LOOKED_AT)
        .ownInput(finished)
        .add("-map", "0:v:0")
        .add(
            "-vf",
            "fps="
                + LOOKS_PER_SECOND
                + ":round=down:start_time=0,scale="
                + SharpestGrey.WIDTH
                + ":"
                + SharpestGrey.HEIGHT
                + ":flags=area,format=gray")
        .add("-f", "rawvideo", "pipe:1")
        .toList();
  }

  static List<String> write(Path finished, Duration at, Path out) {
    return new Arguments()
        .add("-y")
        .add("-skip_frame", "noref")
        .add("-ss", at)
        .ownInput(finished)
        .add("-map", "0:v:0", "-frames:v", "1")
        .add(
            "-vf",
            "scale='min("
                + MAX_WIDTH
                + ",iw)':-2:flags=bicubic+accurate_rnd:out_color_matrix=bt601:out_range=pc,"
                + "format=yuvj420p")
        .add("-c:v", "mjpeg", "-q:v", "3", "-threads", "1")
        .add("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact")
        .add("-update", "1", "-f", "image2", out.toString())
        .toList();
  }
}
