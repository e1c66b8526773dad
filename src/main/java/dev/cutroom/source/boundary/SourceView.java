package dev.cutroom.source.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cutroom.source.entity.MediaFacts;
import dev.cutroom.source.entity.Source;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A source as callers see it; width and height as displayed, rotation applied. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SourceView(
    UUID id,
    UUID projectId,
    String kind,
    String fileName,
    long sizeBytes,
    String sha256,
    @Nullable Double durationSeconds,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Double frameRate,
    @Nullable Integer rotationDegrees,
    @Nullable String videoCodec,
    @Nullable String audioCodec,
    boolean hasAudio,
    Instant createdAt) {

  static SourceView of(Source source) {
    MediaFacts media = source.getMedia();
    boolean pictures = !media.isAudio();
    return new SourceView(
        source.getId(),
        source.getProjectId(),
        source.getKind(),
        source.getFileName(),
        source.getSizeBytes(),
        source.getSha256(),
        media.isImage() ? null : media.durationSeconds(),
        pictures ? media.width() : null,
        pictures ? media.height() : null,
        media.frameRate(),
        pictures ? media.rotationDegrees() : null,
        media.videoCodec(),
        media.audioCodec(),
        media.hasAudio(),
        source.getCreatedAt());
  }
}
