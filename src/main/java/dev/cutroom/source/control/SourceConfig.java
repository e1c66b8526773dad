package dev.cutroom.source.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
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
}
