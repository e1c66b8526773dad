package dev.cutroom.generation.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.generation.entity.GenerationRequest.Order;
import dev.cutroom.generation.entity.Kind;
import dev.cutroom.generation.entity.Priority;
import dev.cutroom.generation.entity.ShortForm.Captions;
import dev.cutroom.generation.entity.ShortForm.Filters;
import dev.cutroom.generation.entity.ShortForm.Music;
import dev.cutroom.generation.entity.ShortForm.Title;
import dev.cutroom.generation.entity.ShortForm.VoiceOver;
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
    @Nullable Priority priority,
    @Nullable UUID clipId,
    @Nullable JsonNode edit,
    @Nullable Title title,
    @Nullable VoiceOver voiceOver,
    @Nullable Captions captions,
    @Nullable Music music,
    @Nullable Filters filters) {

  /** The same for a clip; what it says of kind and clip itself is left to the checks. */
  public GenerationWish finishing(Kind otherwise, UUID clip) {
    return new GenerationWish(
        kind == null ? otherwise : kind,
        sourceIds,
        variantCount,
        targetDurationSeconds,
        preset,
        segments,
        order,
        priority,
        clipId == null ? clip : clipId,
        edit,
        title,
        voiceOver,
        captions,
        music,
        filters);
  }

  /** A stretch of a source, as asked. */
  public record WishedPart(
      @Nullable UUID sourceId, @Nullable Double startSeconds, @Nullable Double endSeconds) {}
}
