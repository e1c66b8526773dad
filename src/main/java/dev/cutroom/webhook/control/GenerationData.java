package dev.cutroom.webhook.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cutroom.generation.control.GenerationRow;
import dev.cutroom.generation.entity.Kind;
import dev.cutroom.generation.entity.State;
import dev.cutroom.project.control.ProjectState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code data} of the {@code generation.…} events: enough to act on, no more; the rest is at the
 * links. Members are only ever added.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record GenerationData(
    UUID id,
    UUID projectId,
    Kind kind,
    State state,
    int attempt,
    int percentage,
    List<UUID> clipIds,
    ProjectState.@Nullable WorkError error,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    Map<String, String> links) {

  static GenerationData of(GenerationRow row) {
    return new GenerationData(
        row.id(),
        row.projectId(),
        row.kind(),
        row.state(),
        row.attempt(),
        row.progress().percentage(),
        row.clipIds(),
        row.error(),
        row.createdAt(),
        row.startedAt(),
        row.endedAt(),
        Map.of(
            "self", "/api/v1/generations/" + row.id(),
            "project", "/api/v1/projects/" + row.projectId()));
  }
}
