package dev.cutroom.project.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cutroom.project.control.ProjectState;
import dev.cutroom.project.entity.Project;
import dev.cutroom.project.entity.ProjectFacts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project as callers see it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProjectView(
    UUID id,
    String name,
    String description,
    @Nullable UUID profileId,
    double targetDurationSeconds,
    String contextText,
    UUID ownerId,
    String status,
    Instant createdAt,
    Instant updatedAt,
    long clipCount,
    ProjectState.Lock lock,
    ProjectState.Progress progress) {

  static ProjectView of(Project project, ProjectState state) {
    ProjectFacts facts = project.getFacts();
    return new ProjectView(
        project.getId(),
        facts.name(),
        facts.description(),
        facts.profileId(),
        facts.targetDurationSeconds(),
        facts.contextText(),
        project.getOwnerId(),
        state.status(),
        project.getCreatedAt(),
        project.getUpdatedAt(),
        state.clipCount(),
        state.lock(),
        state.progress());
  }
}
