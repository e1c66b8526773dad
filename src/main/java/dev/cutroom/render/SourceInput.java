package dev.cutroom.render;

import dev.cutroom.ffmpeg.MediaFormat;
import java.nio.file.Path;
import java.util.Objects;

/** Where a source's file lies and as what it is read. */
public record SourceInput(Path file, MediaFormat format) {

  public SourceInput {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(format, "format");
  }
}
