package dev.cutroom.ffmpeg.gate;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.AudioStream;
import dev.cutroom.ffmpeg.MediaFormat;
import dev.cutroom.ffmpeg.Numbers;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.ffmpeg.VideoStream;
import dev.cutroom.ffmpeg.process.Aside;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessFailedException;
import dev.cutroom.ffmpeg.process.ProcessScope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a file is all there. ffprobe shows the full length of a file that was cut off,
 * and decoding one ends with status 0, so both must be watched: all packets are read, without being
 * decoded, and where they end is compared with what the header promised; then the first and the
 * last two seconds are decoded, and any error counts.
 */
final class Wholeness {

  private static final Duration READ_LIMIT = Duration.ofMinutes(20);
  private static final Duration DECODE_LIMIT = Duration.ofMinutes(5);
  private static final Duration STALL = Duration.ofSeconds(60);
  private static final Duration EDGE = Duration.ofSeconds(2);

  /** Of one edge: at 240 a second all of them, of a file that has far more enough. */
  private static final int MOST_FRAMES = 480;

  private final MediaTools tools;
  private final Limits limits;

  Wholeness(MediaTools tools, Limits limits) {
    this.tools = tools;
    this.limits = limits;
  }

  InspectedMedia check(Path file, MediaFormat format, Probe probe, ProcessScope scope)
      throws InterruptedException {
    if (format.family() == MediaFormat.Family.PICTURE) {
      decodePicture(file, format, probe, scope).refuseIfFaulty(format, "damaged or cut off", true);
      return new InspectedMedia(format, probe, Duration.ZERO);
    }
    // Reading takes the disk and one core, decoding another: side by side they take half the time.
    Aside<Decoded> beginning =
        Aside.begin("decode-head", () -> decode(file, format, probe, Duration.ZERO, scope));
    StreamEnds ends;
    try {
      ends = readThrough(file, format, probe, scope);
    } catch (RuntimeException | InterruptedException e) {
      beginning.abandon();
      throw e;
    }
    Decoded head = beginning.await();
    refuseIfCut(probe, format, ends);
    Duration duration = ends.end(0);
    limits
        .exceeded(probe, ends.packets(0), duration)
        .ifPresent(
            found -> {
              throw new UnsupportedMediaException(found, null);
            });
    // Of a file this short the first seconds are all, so that the fault may well be its end.
    String fault = duration.compareTo(EDGE) > 0 ? "damaged at its beginning" : "damaged or cut off";
    head.refuseIfFaulty(format, fault, probe.hasVideo());
    Duration tail = duration.minus(EDGE);
    if (tail.compareTo(EDGE) > 0) {
      decode(file, format, probe, tail, scope).refuseIfFaulty(format, "damaged at its end", false);
    }
    boolean still = probe.kind() == Probe.Kind.IMAGE;
    return new InspectedMedia(format, probe, still ? Duration.ZERO : duration);
  }

  private StreamEnds readThrough(Path file, MediaFormat format, Probe probe, ProcessScope scope)
      throws InterruptedException {
    StreamEnds ends = new StreamEnds(limits);
    Arguments arguments = new Arguments().add("-v", "error").input(format, file);
    maps(probe, arguments).add("-c", "copy", "-f", "framecrc", "pipe:1");
    try {
      tools.run(
          scope,
          Invocation.ffmpeg(arguments.toList(), READ_LIMIT)
              .stall(STALL)
              .allowing(limits.reading())
              .readingStdout(ends));
    } catch (ProcessFailedException failed) {
      throw Refusals.because(format.words() + " that cannot be read", failed);
    }
    if (ends.packets(0) == 0) {
      throw new UnsupportedMediaException(
          format.words() + " of which only the header is there", null);
    }
    return ends;
  }

  private static void refuseIfCut(Probe probe, MediaFormat format, StreamEnds ends) {
    if (format.family() != MediaFormat.Family.TIMED) {
      return;
    }
    VideoStream video = probe.video();
    AudioStream audio = probe.audio();
    Duration videoLength = video == null ? null : promised(video, format);
    Duration audioLength = audio == null ? null : audio.duration();
    int audioMap = video == null ? 0 : 1;
    String what = video == null ? "a sound" : "a video";
    refuseIfShort(what, videoLength, ends.end(0));
    refuseIfShort(what, audioLength, ends.end(audioMap));
    if (videoLength == null && audioLength == null) {
      Duration last =
          ends.end(0).compareTo(ends.end(audioMap)) > 0 ? ends.end(0) : ends.end(audioMap);
      refuseIfShort(what, probe.duration(), last);
    }
  }

  /**
   * What an AVI file promises stands in its count of frames; ffprobe's duration is what is there.
   */
  private static @Nullable Duration promised(VideoStream video, MediaFormat format) {
    Rational rate = video.frameRate();
    return format == MediaFormat.AVI && rate != null && video.frameCount() > 0
        ? Duration.ofNanos(Math.round(video.frameCount() / rate.value() * 1e9))
        : video.duration();
  }

  /** A tenth may be missing, but never more than a second: headers are rounded and overestimate. */
  private static void refuseIfShort(String what, @Nullable Duration declared, Duration there) {
    if (declared == null) {
      return;
    }
    double declaredSeconds = declared.toNanos() / 1e9;
    double thereSeconds = there.toNanos() / 1e9;
    double tolerance = Math.max(0.1, Math.min(1, declaredSeconds / 10));
    if (declaredSeconds - thereSeconds > tolerance) {
      throw new UnsupportedMediaException(
          String.format(
              Locale.ROOT,
              "%s that breaks off: %.1f of %.1f seconds are there",
              what,
              thereSeconds,
              declaredSeconds),
          null);
    }
  }

  /**
   * Decodes two seconds. Only formats that are not made to be cut anywhere must be free of errors:
   * a recorded broadcast may well begin in the middle of a group of pictures.
   */
  private Decoded decode(
      Path file, MediaFormat format, Probe probe, Duration from, ProcessScope scope)
      throws InterruptedException {
    boolean strict = format.family() != MediaFormat.Family.STREAMED;
    boolean atStart = from.isZero();
    Arguments arguments = new Arguments().add("-v", "error");
    if (strict) {
      arguments.add("-xerror");
      // Behind a seek the first pictures may lack what they refer to; that is no fault of the file.
      if (atStart) {
        explode(format, arguments);
      }
    }
    arguments.add("-max_pixels", limits.paddedPixels());
    if (!atStart) {
      arguments.add("-ss", from);
    }
    maps(probe, arguments.add("-t", EDGE).input(format, file));
    if (probe.hasVideo()) {
      arguments.add("-frames:v", MOST_FRAMES);
    }
    return decode(arguments.add("-f", "null", "-"), scope);
  }

  /**
   * Decodes the first picture of a file. With {@code -xerror}, what is wrong with anything behind
   * it would count; without, a picture that is faulty is not there.
   */
  private Decoded decodePicture(Path file, MediaFormat format, Probe probe, ProcessScope scope)
      throws InterruptedException {
    Arguments arguments = new Arguments().add("-v", "error");
    explode(format, arguments);
    arguments.add("-max_pixels", limits.paddedPixels()).stillInput(format, file);
    maps(probe, arguments)
        .add("-vf", "trim=end=" + Numbers.seconds(Arguments.FIRST_PICTURE))
        .add("-frames:v", 1)
        .add("-f", "null", "-");
    return decode(arguments, scope);
  }

  /** In a TIFF file, an unknown tag would count as an error. */
  private static void explode(MediaFormat format, Arguments arguments) {
    if (format != MediaFormat.TIFF) {
      arguments.add("-err_detect", "explode");
    }
  }

  private Decoded decode(Arguments arguments, ProcessScope scope) throws InterruptedException {
    AtomicLong frames = new AtomicLong();
    Invocation invocation =
        Invocation.ffmpeg(arguments.toList(), DECODE_LIMIT)
            .stall(STALL)
            .allowing(limits.reading())
            .onProgress(progress -> frames.set(progress.frame()));
    try {
      tools.run(scope, invocation);
      return new Decoded(frames.get(), null);
    } catch (ProcessFailedException failed) {
      return new Decoded(frames.get(), failed);
    }
  }

  /**
   * What came of decoding two seconds.
   *
   * @param failure null when nothing was wrong
   */
  private record Decoded(long frames, @Nullable ProcessFailedException failure) {
    void refuseIfFaulty(MediaFormat format, String fault, boolean needsPicture) {
      if (failure != null) {
        throw Refusals.because(format.words() + " that is " + fault, failure);
      }
      if (needsPicture && frames == 0) {
        boolean picture = format.family() == MediaFormat.Family.PICTURE;
        throw new UnsupportedMediaException(
            format.words() + (picture ? " that is " + fault : " whose picture cannot be decoded"),
            null);
      }
    }
  }

  /** The chosen streams by number: the first video may be a cover, which is not meant. */
  private static Arguments maps(Probe probe, Arguments arguments) {
    List<Integer> indices = new ArrayList<>();
    VideoStream video = probe.video();
    AudioStream audio = probe.audio();
    if (video != null) {
      indices.add(video.index());
    }
    if (audio != null) {
      indices.add(audio.index());
    }
    indices.forEach(index -> arguments.add("-map", "0:" + index));
    return arguments;
  }
}
