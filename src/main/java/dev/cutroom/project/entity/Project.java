package dev.cutroom.project.entity;

import dev.cutroom.platform.sql.NullableUuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work with a name: footage, what is generated from it, and who is at it.
 *
 * <p>Its row is locked while a decision about it is taken, for milliseconds. The durable lock is
 * {@code activeGenerationId}: set in the transaction that makes a generation, cleared in the one
 * that ends it, so that both always agree. The generation room sets it by statement, not through
 * this class: {@code version} counts only what a person changes, so that a generation does not make
 * an edit stale.
 */
@Entity
@Table(name = "project")
public class Project {
  @Id private UUID id;

  @Column(name = "owner_id")
  private UUID ownerId;

  private String name;
  private String description;

  @Column(name = "profile_id")
  @Convert(converter = NullableUuidConverter.class)
  private @Nullable UUID profileId;

  @Column(name = "target_duration_seconds")
  private double targetDurationSeconds;

  @Column(name = "context_text")
  private String contextText;

  @Column(name = "active_generation_id", insertable = false, updatable = false)
  @Convert(converter = NullableUuidConverter.class)
  private @Nullable UUID activeGenerationId;

  @Column(name = "latest_generation_id", insertable = false, updatable = false)
  @Convert(converter = NullableUuidConverter.class)
  private @Nullable UUID latestGenerationId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private long version;

  /** For JPA, which fills the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected Project() {}

  /** A new project of {@code ownerId}. */
  public Project(UUID ownerId, ProjectFacts facts, Instant now) {
    this.id = UUID.randomUUID();
    this.ownerId = Objects.requireNonNull(ownerId);
    this.name = facts.name();
    this.description = facts.description();
    this.contextText = facts.contextText();
    this.targetDurationSeconds = facts.targetDurationSeconds();
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Takes on what a person has changed. */
  public void describe(ProjectFacts facts, Instant now) {
    this.name = facts.name();
    this.description = facts.description();
    this.contextText = facts.contextText();
    this.targetDurationSeconds = facts.targetDurationSeconds();
    this.updatedAt = now;
  }

  public UUID getId() {
    return id;
  }

  public UUID getOwnerId() {
    return ownerId;
  }

  public ProjectFacts getFacts() {
    return new ProjectFacts(name, description, profileId, targetDurationSeconds, contextText);
  }

  public @Nullable UUID getActiveGenerationId() {
    return activeGenerationId;
  }

  public @Nullable UUID getLatestGenerationId() {
    return latestGenerationId;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getUpdatedAt() {
    return updatedAt;
  }

  public long getVersion() {
    return version;
  }
}
