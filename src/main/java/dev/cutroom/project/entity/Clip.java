package dev.cutroom.project.entity;

import dev.cutroom.platform.sql.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verified video of a project, with the Edit that it was made from and the report of its
 * verification.
 *
 * <p>It begins raw, cut from footage. Finishing it adds a final file, with an Edit and a report of
 * its own, and may be done again: the raw file and its Edit stay what they are, so that each time
 * begins from the same pictures. Deleting moves it to the trash; its bytes stay until it is deleted
 * for good.
 */
@Entity
@Table(name = "clip")
public class Clip {
  @Id private UUID id;

  @Column(name = "project_id")
  private UUID projectId;

  @Column(name = "generation_id")
  private UUID generationId;

  private int position;
  private String name;
  private String state;
  private boolean selected;
  private double score;
  private String reasons;
  private String warnings;
  private String segments;
  private String edit;
  private String report;

  @Column(name = "duration_seconds")
  private double durationSeconds;

  private int width;
  private int height;

  @Column(name = "raw_sha256")
  private String rawSha256;

  @Column(name = "raw_size_bytes")
  private long rawSizeBytes;

  @Column(name = "final_sha256")
  private @Nullable String finalSha256;

  @Column(name = "final_size_bytes")
  private @Nullable Long finalSizeBytes;

  @Column(name = "final_edit")
  private @Nullable String finalEdit;

  @Column(name = "final_report")
  private @Nullable String finalReport;

  @Column(name = "voice_sha256")
  private @Nullable String voiceSha256;

  @Column(name = "captions_srt")
  private @Nullable String captionsSrt;

  @Column(name = "captions_vtt")
  private @Nullable String captionsVtt;

  @Column(name = "thumbnail_sha256")
  private @Nullable String thumbnailSha256;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "deleted_at")
  @Convert(converter = InstantConverter.class)
  private @Nullable Instant deletedAt;

  @Version private long version;

  /** For JPA, which fills the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected Clip() {}

  /** A clip that has passed its verification; {@code position} counts from 1 in its generation. */
  public Clip(
      UUID projectId, UUID generationId, int position, ClipContent content, Instant createdAt) {
    this.id = UUID.randomUUID();
    this.projectId = projectId;
    this.generationId = generationId;
    this.position = position;
    this.name = content.name();
    this.state = "raw";
    this.score = content.score();
    this.reasons = content.reasonsJson();
    this.warnings = content.warningsJson();
    this.segments = content.segmentsJson();
    this.edit = content.editJson();
    this.report = content.reportJson();
    this.durationSeconds = content.durationSeconds();
    this.width = content.widthPx();
    this.height = content.heightPx();
    this.rawSha256 = content.fileSha256();
    this.rawSizeBytes = content.fileBytes();
    this.thumbnailSha256 = content.thumbnailSha256();
    this.createdAt = createdAt;
  }

  /** A final version has passed its verification; it takes the place of one that was there. */
  public void finish(ClipContent content) {
    this.state = "final";
    this.warnings = content.warningsJson();
    this.segments = content.segmentsJson();
    this.finalEdit = content.editJson();
    this.finalReport = content.reportJson();
    this.durationSeconds = content.durationSeconds();
    this.width = content.widthPx();
    this.height = content.heightPx();
    this.finalSha256 = content.fileSha256();
    this.finalSizeBytes = content.fileBytes();
    this.thumbnailSha256 = content.thumbnailSha256();
    this.voiceSha256 = content.extras().voiceSha256();
    this.captionsSrt = content.extras().captionsSrt();
    this.captionsVtt = content.extras().captionsVtt();
  }

  /** Takes on what a person has changed. */
  public void describe(String newName, boolean nowSelected) {
    this.name = newName;
    this.selected = nowSelected;
  }

  /** To the trash; harmless when it is there already. */
  public void trash(Instant now) {
    if (deletedAt == null) {
      deletedAt = now;
    }
  }

  /** Back from the trash. */
  public void restore() {
    deletedAt = null;
  }

  public UUID getId() {
    return id;
  }

  public UUID getProjectId() {
    return projectId;
  }

  public UUID getGenerationId() {
    return generationId;
  }

  public int getPosition() {
    return position;
  }

  public String getName() {
    return name;
  }

  public String getState() {
    return state;
  }

  public boolean isSelected() {
    return selected;
  }

  public double getScore() {
    return score;
  }

  public String getReasons() {
    return reasons;
  }

  public String getWarnings() {
    return warnings;
  }

  public String getSegments() {
    return segments;
  }

  /** The Edit of the final version, or else of the raw one; canonical JSON. */
  public String getEdit() {
    return finalEdit == null ? edit : finalEdit;
  }

  /** The Edit of the raw version, from which finishing begins; canonical JSON. */
  public String getRawEdit() {
    return edit;
  }

  /** Of the final version, or else of the raw one. */
  public String getReport() {
    return finalReport == null ? report : finalReport;
  }

  public double getDurationSeconds() {
    return durationSeconds;
  }

  public int getWidth() {
    return width;
  }

  public int getHeight() {
    return height;
  }

  public String getRawSha256() {
    return rawSha256;
  }

  public @Nullable String getFinalSha256() {
    return finalSha256;
  }

  public @Nullable String getVoiceSha256() {
    return voiceSha256;
  }

  public @Nullable String getCaptionsSrt() {
    return captionsSrt;
  }

  public @Nullable String getCaptionsVtt() {
    return captionsVtt;
  }

  public @Nullable String getThumbnailSha256() {
    return thumbnailSha256;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public @Nullable Instant getDeletedAt() {
    return deletedAt;
  }

  public long getVersion() {
    return version;
  }
}
