package dev.cutroom.source.control;

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
}
