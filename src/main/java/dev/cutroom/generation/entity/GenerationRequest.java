package dev.cutroom.generation.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.generation.entity.ShortForm.Captions;
import dev.cutroom.generation.entity.ShortForm.Filters;
import dev.cutroom.generation.entity.ShortForm.Music;
import dev.cutroom.generation.entity.ShortForm.Title;
import dev.cutroom.generation.entity.ShortForm.VoiceOver;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, with the defaults filled in: a retry does exactly the same.
 *
 * @param sourceIds every source that it needs
 * @param variantCount how many clips
 * @param targetDurationSeconds how long each shall be; null for {@code segments}, whose parts say
 *     it; for {@code render} about how long, as its Edit tells
 * @param segments for kind {@code segments}: the parts, in the order asked
 * @param priority who goes first while it waits; null is {@link Priority#INTERACTIVE}
 * @param clipId for kind {@code render}: the clip that is finished
 * @param edit for kind {@code render}: the Edit that was given, or made from the short form, which
 *     the last five parts repeat as it was asked; null in lists, which leave it out
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
    @Nullable Priority priority,
    @Nullable UUID clipId,
    @Nullable JsonNode edit,
    @Nullable Title title,
    @Nullable VoiceOver voiceOver,
    @Nullable Captions captions,
    @Nullable Music music,
    @Nullable Filters filters) {
  public GenerationRequest {
    sourceIds = List.copyOf(sourceIds);
    segments = segments == null ? null : List.copyOf(segments);
    if ((kind == Kind.RENDER) != (clipId != null) || (kind != Kind.RENDER && edit != null)) {
      throw new IllegalArgumentException("kind render, and no other, has a clip and an Edit");
    }
  }

  /** The best moments of sources, in so many variants of so many seconds. */
  public static GenerationRequest clips(
      List<UUID> sourceIds, int variantCount, double seconds, String preset) {
    return new GenerationRequest(
        Kind.CLIPS,
        sourceIds,
        variantCount,
        seconds,
        preset,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Parts of sources, one after the other. */
  public static GenerationRequest segments(List<Part> parts, Order order, String preset) {
    List<UUID> ids = parts.stream().map(Part::sourceId).distinct().toList();
    return new GenerationRequest(
        Kind.SEGMENTS,
        ids,
        null,
        null,
        preset,
        parts,
        order,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** A clip finished by an Edit, which lasts about so many seconds. */
  public static GenerationRequest render(
      UUID clipId, JsonNode edit, List<UUID> sourceIds, double seconds, String preset) {
    return new GenerationRequest(
        Kind.RENDER,
        sourceIds,
        null,
        seconds,
        preset,
        null,
        null,
        null,
        clipId,
        edit,
        null,
        null,
        null,
        null,
        null);
  }

  /** The same, said to have been asked for in the short form. */
  public GenerationRequest askedAs(
      @Nullable Title newTitle,
      @Nullable VoiceOver newVoiceOver,
      @Nullable Captions newCaptions,
      @Nullable Music newMusic,
      @Nullable Filters newFilters) {
    return new GenerationRequest(
        kind,
        sourceIds,
        variantCount,
        targetDurationSeconds,
        preset,
        segments,
        order,
        priority,
        clipId,
        edit,
        newTitle,
        newVoiceOver,
        newCaptions,
        newMusic,
        newFilters);
  }

  /** The same with another priority. */
  public GenerationRequest at(@Nullable Priority other) {
    return new GenerationRequest(
        kind,
        sourceIds,
        variantCount,
        targetDurationSeconds,
        preset,
        segments,
        order,
        other,
        clipId,
        edit,
        title,
        voiceOver,
        captions,
        music,
        filters);
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
