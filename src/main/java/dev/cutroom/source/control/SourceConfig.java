package dev.cutroom.source.control;

import dev.cutroom.ffmpeg.gate.Limits;
import dev.cutroom.ffmpeg.process.Allowance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the room. */
@ApplicationScoped
public class SourceConfig {
  @Inject
  @ConfigProperty(name = "cutroom.ffmpeg")
  String ffmpeg;

  @Inject
  @ConfigProperty(name = "cutroom.ffprobe")
  String ffprobe;

  @Inject
  @ConfigProperty(name = "cutroom.upload.max-bytes")
  long uploadMaxBytes;

  @Inject
  @ConfigProperty(name = "cutroom.source.measure-at-upload-megapixels")
  long measureAtUploadMegapixels;

  @Inject
  @ConfigProperty(name = "cutroom.source.inspections-at-once")
  Optional<Integer> inspectionsAtOnce;

  @Inject
  @ConfigProperty(name = "cutroom.source.inspection-patience")
  Duration inspectionPatience;

  @Inject
  @ConfigProperty(name = "cutroom.ffmpeg.cpu-time")
  Duration ffmpegCpuTime;

  @Inject
  @ConfigProperty(name = "cutroom.ffmpeg.memory-bytes")
  long ffmpegMemoryBytes;

  @Inject
  @ConfigProperty(name = "cutroom.ffmpeg.output-bytes")
  long ffmpegOutputBytes;

  @Inject
  @ConfigProperty(name = "cutroom.ffmpeg.user")
  int ffmpegUser;

  @Inject
  @ConfigProperty(name = "cutroom.source.max-streams")
  int maxStreams;

  @Inject
  @ConfigProperty(name = "cutroom.source.max-side-pixels")
  int maxSidePixels;

  @Inject
  @ConfigProperty(name = "cutroom.source.max-frame-pixels")
  long maxFramePixels;

  @Inject
  @ConfigProperty(name = "cutroom.source.max-length")
  Duration maxLength;

  @Inject
  @ConfigProperty(name = "cutroom.source.max-frames")
  long maxFrames;

  @Inject
  @ConfigProperty(name = "cutroom.source.max-megapixels")
  long maxMegapixels;

  @Inject
  @ConfigProperty(name = "cutroom.source.inspection-cpu-time")
  Duration inspectionCpuTime;

  @Inject
  @ConfigProperty(name = "cutroom.source.inspection-memory-bytes")
  long inspectionMemoryBytes;

  public Path ffmpeg() {
    return Path.of(ffmpeg);
  }

  public Path ffprobe() {
    return Path.of(ffprobe);
  }

  /** The largest file that is taken, in bytes. */
  public long uploadMaxBytes() {
    return uploadMaxBytes;
  }

  /** Sources with at most so many pixels in all their frames are decoded whole at the upload. */
  public long measureAtUploadMegapixels() {
    return measureAtUploadMegapixels;
  }

  /** How many received files this server looks at with ffmpeg at once; the cores unless set. */
  public int inspectionsAtOnce() {
    return Math.max(1, inspectionsAtOnce.orElse(Runtime.getRuntime().availableProcessors()));
  }

  /** How long a received file waits for its turn to be looked at. */
  public Duration inspectionPatience() {
    return inspectionPatience;
  }

  /** What one ffmpeg may use at most, whatever it works on. */
  public Allowance ffmpegAllowance() {
    return new Allowance(
        ffmpegCpuTime, ffmpegMemoryBytes, ffmpegOutputBytes, maxFramePixels + maxFramePixels / 10);
  }

  /** The numeric id that reads foreign files where the server is root. */
  public int ffmpegUser() {
    return ffmpegUser;
  }

  /** What a received file may be, and what looking at it may cost. */
  public Limits limits() {
    Duration probing = Limits.USUAL.probing().cpu();
    long padded = ffmpegAllowance().pixelsPerFrame();
    return new Limits(
        maxStreams,
        maxSidePixels,
        maxFramePixels,
        maxLength,
        maxFrames,
        maxMegapixels * 1_000_000,
        new Allowance(probing, inspectionMemoryBytes, 0, padded),
        new Allowance(inspectionCpuTime, inspectionMemoryBytes, 0, padded));
  }
}
