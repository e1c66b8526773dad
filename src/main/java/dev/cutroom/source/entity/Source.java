package dev.cutroom.source.entity;

import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.platform.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that a project is made from. It never changes; its bytes lie in storage. */
@Entity
@Table(name = "source")
public class Source {
  @Id private UUID id;

  @Column(name = "project_id")
  private UUID projectId;

  private String kind;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "size_bytes")
  private long sizeBytes;

  private String sha256;

  @Column(name = "thumbnail_sha256")
  private @Nullable String thumbnailSha256;

  private String media;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For JPA, which fills the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected Source() {}

  /** A source whose bytes are in storage under {@code sha256}. */
  public Source(
      UUID projectId,
      String fileName,
      long sizeBytes,
      String sha256,
      @Nullable String thumbnailSha256,
      Probe media,
      Instant createdAt) {
    this.id = UUID.randomUUID();
    this.projectId = projectId;
    this.kind = media.kind().name().toLowerCase(Locale.ROOT);
    this.fileName = fileName;
    this.sizeBytes = sizeBytes;
    this.sha256 = sha256;
    this.thumbnailSha256 = thumbnailSha256;
    this.media = Json.text(media);
    this.createdAt = createdAt;
  }

  public UUID getId() {
    return id;
  }

  public UUID getProjectId() {
    return projectId;
  }

  public String getKind() {
    return kind;
  }

  public String getFileName() {
    return fileName;
  }

  public long getSizeBytes() {
    return sizeBytes;
  }

  public String getSha256() {
    return sha256;
  }

  public @Nullable String getThumbnailSha256() {
    return thumbnailSha256;
  }

  /** What probing found. */
  public Probe getMedia() {
    return Json.value(media, Probe.class);
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
