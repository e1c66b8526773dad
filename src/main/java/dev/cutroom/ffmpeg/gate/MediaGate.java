package dev.cutroom.ffmpeg.gate;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.MediaFormat;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.ProbeParser;
import dev.cutroom.ffmpeg.VideoStream;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.MediaTools.Finished;
import dev.cutroom.ffmpeg.process.ProcessFailedException;
import dev.cutroom.ffmpeg.process.ProcessScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Inspects one foreign file. Thread-safe; blocks while the tools run.
 *
 * <p>Cheap things come first: the first bytes, then ffprobe with the list of allowed formats, then
 * the bounds, and only then {@link Wholeness}, which reads the file through.
 */
public final class MediaGate {

  private static final Duration PROBE_LIMIT = Duration.ofSeconds(60);

  private final MediaTools tools;
  private final Limits limits;
  private final Wholeness wholeness;

  public MediaGate(MediaTools tools) {
    this(tools, Limits.USUAL);
  }

  public MediaGate(MediaTools tools, Limits limits) {
    this.tools = tools;
    this.limits = limits;
    this.wholeness = new Wholeness(tools, limits);
  }

  /**
   * @throws UnsupportedMediaException the file is not taken; says why
   * @throws UncheckedIOException the file cannot be read
   * @throws dev.cutroom.ffmpeg.process.MediaProcessException the tools could not do their work,
   *     which says nothing about the file
   */
  public InspectedMedia inspect(Path file, ProcessScope scope) throws InterruptedException {
    byte[] head = head(file);
    if (head.length == 0) {
      throw refused("an empty file");
    }
    Signatures.refused(head)
        .ifPresent(
            found -> {
              throw refused(found);
            });
    Finished probed = probe(file, head, scope);
    Probe probe = ProbeParser.parse(probed.stdout());
    MediaFormat format = probe.format();
    if (format == null) {
      throw refused(Refusals.ofFormat(probe.formatName()));
    }
    if (!probe.hasVideo() && !probe.hasAudio()) {
      throw refused(format.words() + " without picture or sound");
    }
    VideoStream video = probe.video();
    if (video != null && (video.codedWidth() <= 0 || video.codedHeight() <= 0)) {
      throw refused(Refusals.ofUnreadable(format, video, probed.lastLines(), limits));
    }
    limits
        .exceeded(probe)
        .ifPresent(
            found -> {
              throw refused(found);
            });
    return wholeness.check(file, format, probe, scope);
  }

  private Finished probe(Path file, byte[] head, ProcessScope scope) throws InterruptedException {
    Arguments arguments = new Arguments().add("-v", "error", "-of", "json");
    arguments
        .add("-show_format", "-show_streams")
        .add("-max_pixels", limits.paddedPixels())
        .add("-max_streams", limits.streams());
    List<String> list =
        Signatures.picture(head)
            .map(format -> arguments.input(format, file))
            .orElseGet(
                () -> arguments.add("-format_whitelist", MediaFormat.whitelist()).ownInput(file))
            .toList();
    try {
      Invocation invocation = Invocation.ffprobe(list, PROBE_LIMIT).allowing(limits.probing());
      return tools.run(scope, invocation);
    } catch (ProcessFailedException failed) {
      throw Refusals.ofProbe(failed, head, limits);
    }
  }

  private static byte[] head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(Signatures.BYTES);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file to inspect cannot be read", unreadable);
    }
  }

  private static UnsupportedMediaException refused(String found) {
    return new UnsupportedMediaException(found, null);
  }
}
