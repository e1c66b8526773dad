package dev.cutroom.generation.control;

import dev.cutroom.generation.entity.GenerationRequest.Order;
import dev.cutroom.generation.entity.Kind;
import dev.cutroom.generation.entity.Priority;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a caller asks for, before {@link Wishes} has checked it and filled in the defaults. */
public record GenerationWish(
    @Nullable Kind kind,
    @Nullable List<@Nullable UUID> sourceIds,
    @Nullable Integer variantCount,
    @Nullable Double targetDurationSeconds,
    @Nullable String preset,
    @Nullable List<@Nullable WishedPart> segments,
    @Nullable Order order,
    @Nullable Priority priority) {

  /** A stretch of a source, as asked. */
  public record WishedPart(
      @Nullable UUID sourceId, @Nullable Double startSeconds, @Nullable Double endSeconds) {}
}
