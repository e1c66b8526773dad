package dev.cutroom.project.entity;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a project.
 *
 * @param targetDurationSeconds how long its videos shall be unless a request says otherwise
 * @param contextText what it is about, for scripts
 */
public record ProjectFacts(
    String name,
    String description,
    @Nullable UUID profileId,
    double targetDurationSeconds,
    String contextText) {
  public ProjectFacts {
    Objects.requireNonNull(name);
    Objects.requireNonNull(description);
    Objects.requireNonNull(contextText);
  }
}
