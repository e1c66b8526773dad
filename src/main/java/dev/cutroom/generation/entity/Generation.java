package dev.cutroom.generation.entity;

import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.sql.NullableUuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of work on a project, from the moment it is accepted.
 *
 * <p>JPA inserts it; from then on it moves by guarded statements alone ({@code
 * dev.cutroom.generation.control.Attempts}), because whether a move is allowed must be decided by
 * the row as it is, not by a copy in memory.
 */
@Entity
@Table(name = "generation")
public class Generation {
  @Id private UUID id;

  @Column(name = "project_id")
  private UUID projectId;

  @Column(name = "owner_id")
  private UUID ownerId;

  private String kind;
  private String state;
  private String request;

  /** The clip that it finishes. */
  @Column(name = "clip_id")
  @Convert(converter = NullableUuidConverter.class)
  private @Nullable UUID clipId;

  private int priority;

  @Column(name = "current_step")
  private String currentStep;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  /** Since when it holds its project: a retry, by statement, sets it anew. */
  @Column(name = "locked_at")
  private Instant lockedAt;

  /** For JPA, which fills the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected Generation() {}

  /** Accepted work, waiting for a server. */
  public Generation(UUID projectId, UUID ownerId, GenerationRequest request, Instant now) {
    this.id = UUID.randomUUID();
    this.projectId = projectId;
    this.ownerId = ownerId;
    this.kind = request.kind().text();
    this.state = State.QUEUED.text();
    this.request = Json.text(request);
    this.clipId = request.clipId();
    this.priority = Objects.requireNonNullElse(request.priority(), Priority.INTERACTIVE).rank();
    this.currentStep = "Waiting";
    this.createdAt = now;
    this.updatedAt = now;
    this.lockedAt = now;
  }

  public UUID getId() {
    return id;
  }

  public UUID getProjectId() {
    return projectId;
  }

  public UUID getOwnerId() {
    return ownerId;
  }

  public Kind getKind() {
    return Kind.of(kind);
  }

  public GenerationRequest getRequest() {
    return Json.value(request, GenerationRequest.class);
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
