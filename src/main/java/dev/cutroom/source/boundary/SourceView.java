package dev.cutroom.source.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cutroom.ffmpeg.AudioStream;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.ffmpeg.VideoStream;
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
    Probe media = source.getMedia();
    Probe.Kind kind = media.kind();
    VideoStream video = kind == Probe.Kind.AUDIO ? null : media.video();
    AudioStream audio = media.audio();
    Rational rate = video == null || kind == Probe.Kind.IMAGE ? null : video.frameRate();
    return new SourceView(
        source.getId(),
        source.getProjectId(),
        source.getKind(),
        source.getFileName(),
        source.getSizeBytes(),
        source.getSha256(),
        kind == Probe.Kind.IMAGE ? null : media.duration().toMillis() / 1000.0,
        video == null ? null : video.width(),
        video == null ? null : video.height(),
        rate == null ? null : Math.round(rate.value() * 1000) / 1000.0,
        video == null ? null : video.rotationDegrees(),
        video == null ? null : video.codec(),
        audio == null ? null : audio.codec(),
        audio != null,
        source.getCreatedAt());
  }
}
