package dev.cutroom.project.boundary;

import dev.cutroom.platform.problem.Failure;
import dev.cutroom.project.entity.ProjectFacts;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a project; only the name is needed.
 *
 * @param targetDurationSeconds 1 to 600, default 20
 */
public record ProjectRequest(
    @NotBlank @Size(max = 200) String name,
    @Nullable @Size(max = 2000) String description,
    @Nullable UUID profileId,
    @Nullable @DecimalMin("1") @DecimalMax("600") Double targetDurationSeconds,
    @Nullable @Size(max = 20000) String contextText) {
  private static final double DEFAULT_TARGET_SECONDS = 20;

  static ProjectRequest of(ProjectFacts facts) {
    return new ProjectRequest(
        facts.name(),
        facts.description(),
        facts.profileId(),
        facts.targetDurationSeconds(),
        facts.contextText());
  }

  ProjectFacts facts() {
    if (profileId != null) {
      throw Failure.invalid("/profileId", "There is no such profile.");
    }
    return new ProjectFacts(
        name.strip(),
        Objects.requireNonNullElse(description, ""),
        null,
        Objects.requireNonNullElse(targetDurationSeconds, DEFAULT_TARGET_SECONDS),
        Objects.requireNonNullElse(contextText, ""));
  }
}
