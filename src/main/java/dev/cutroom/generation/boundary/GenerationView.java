package dev.cutroom.generation.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cutroom.generation.control.GenerationRow;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.generation.entity.Kind;
import dev.cutroom.generation.entity.State;
import dev.cutroom.project.control.ProjectState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A generation as callers see it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record GenerationView(
    UUID id,
    UUID projectId,
    Kind kind,
    State state,
    int attempt,
    GenerationRequest request,
    List<UUID> clipIds,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    ProjectState.Progress progress,
    ProjectState.@Nullable WorkError error) {

  static GenerationView of(GenerationRow row) {
    return new GenerationView(
        row.id(),
        row.projectId(),
        row.kind(),
        row.state(),
        row.attempt(),
        row.request(),
        row.clipIds(),
        row.createdAt(),
        row.startedAt(),
        row.endedAt(),
        row.progress(),
        row.error());
  }
}
