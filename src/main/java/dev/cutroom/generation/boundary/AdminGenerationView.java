package dev.cutroom.generation.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cutroom.generation.control.AllGenerations;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A generation as administrators see it: whose it is, and what its servers did. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AdminGenerationView(
    @JsonUnwrapped GenerationView generation,
    UUID ownerId,
    String ownerEmail,
    String projectName,
    @Nullable UUID worker,
    String priority,
    int rescues,
    int failures,
    @Nullable Instant notBeforeAt) {

  static AdminGenerationView of(AllGenerations.Entry entry) {
    return new AdminGenerationView(
        GenerationView.of(entry.generation()),
        entry.ownerId(),
        entry.ownerEmail(),
        entry.projectName(),
        entry.worker(),
        entry.priority().text(),
        entry.rescues(),
        entry.failures(),
        entry.notBefore());
  }
}
