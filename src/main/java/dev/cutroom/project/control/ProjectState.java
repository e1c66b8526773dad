package dev.cutroom.project.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a project shows of the work on it, as one query reads it.
 *
 * @param status that of the latest generation, or {@code idle}
 * @param editingCredential the session or token that holds an edit lock: for deciding, not for
 *     showing
 */
public record ProjectState(
    String status, long clipCount, Lock lock, Progress progress, @Nullable UUID editingCredential) {

  /** Who holds the project. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Lock(
      boolean locked,
      @Nullable String purpose,
      @Nullable UUID holderId,
      @Nullable String holderName,
      @Nullable Instant lockedAt,
      @Nullable Instant expiresAt,
      @Nullable UUID generationId) {
    /** Nobody does. */
    public static final Lock NONE = new Lock(false, null, null, null, null, null, null);

    /** A generation, started by {@code holderId}; it does not expire, its heartbeat does. */
    public static Lock ofGeneration(
        UUID generationId, UUID holderId, String holderName, Instant since) {
      return new Lock(true, "generation", holderId, holderName, since, null, generationId);
    }

    /** An editor's lease, in force until {@code expires} unless it is renewed. */
    public static Lock ofEditor(UUID holderId, String holderName, Instant since, Instant expires) {
      return new Lock(true, "edit", holderId, holderName, since, expires, null);
    }

    /** Whether it is work that holds the project, and no person. */
    public boolean byGeneration() {
      return generationId != null;
    }
  }

  /**
   * How far the latest generation is.
   *
   * @param queuePosition 1 for who is next; null for what does not wait for a server
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Progress(
      UUID projectId,
      @Nullable UUID generationId,
      @Nullable String kind,
      String state,
      int percentage,
      @Nullable String currentStep,
      @Nullable Double estimatedRemainingSeconds,
      @Nullable Long queuePosition,
      @Nullable Instant startedAt,
      @Nullable Instant updatedAt,
      @Nullable WorkError error) {}

  /** Why a generation failed. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record WorkError(
      String code,
      String message,
      @Nullable String stage,
      boolean retryable,
      @Nullable String hint) {}
}
