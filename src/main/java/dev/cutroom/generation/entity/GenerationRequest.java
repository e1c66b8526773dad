package dev.cutroom.generation.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, with the defaults filled in: a retry does exactly the same.
 *
 * @param variantCount how many clips
 * @param targetDurationSeconds how long each shall be; null for {@code segments}, whose parts say
 *     it
 * @param priority who goes first while it waits; null is {@link Priority#INTERACTIVE}
 * @param segments for kind {@code segments}: the parts, in the order asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GenerationRequest(
    Kind kind,
    List<UUID> sourceIds,
    @Nullable Integer variantCount,
    @Nullable Double targetDurationSeconds,
    String preset,
    @Nullable List<Part> segments,
    @Nullable Order order,
    @Nullable Priority priority) {
  public GenerationRequest {
    sourceIds = List.copyOf(sourceIds);
    segments = segments == null ? null : List.copyOf(segments);
  }

  /** The same with another priority. */
  public GenerationRequest at(@Nullable Priority other) {
    return new GenerationRequest(
        kind, sourceIds, variantCount, targetDurationSeconds, preset, segments, order, other);
  }

  /** How many seconds of video come out, at most. */
  public double seconds() {
    return segments == null
        ? Objects.requireNonNullElse(variantCount, 1)
            * Objects.requireNonNullElse(targetDurationSeconds, 0.0)
        : segments.stream().mapToDouble(part -> part.endSeconds() - part.startSeconds()).sum();
  }

  /** A stretch of a source. */
  public record Part(UUID sourceId, double startSeconds, double endSeconds) {}

  /** How parts follow one another. */
  public enum Order {
    GIVEN,
    SHUFFLED,
    LONGEST;

    /** As in JSON. */
    @JsonValue
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
