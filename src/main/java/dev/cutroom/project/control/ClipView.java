package dev.cutroom.project.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.platform.http.Cursor;
import dev.cutroom.platform.http.Page;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.json.Json;
import dev.cutroom.project.entity.Clip;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clip as callers see it, in an answer or in an event. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ClipView(
    UUID id,
    UUID projectId,
    UUID generationId,
    int index,
    String name,
    String state,
    boolean selected,
    double score,
    JsonNode reasons,
    JsonNode warnings,
    double durationSeconds,
    int width,
    int height,
    JsonNode segments,
    Map<String, @Nullable String> links,
    Instant createdAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant deletedAt) {

  /** The clips of a page. */
  public static Page<ClipView> page(List<Clip> rows, PageQuery page) {
    return Page.of(
        rows, page.limit(), clip -> new Cursor(clip.getCreatedAt(), clip.getId()), ClipView::of);
  }

  /** The view of {@code clip} as it is now. */
  public static ClipView of(Clip clip) {
    String self = "/api/v1/clips/" + clip.getId();
    Map<String, @Nullable String> links = new LinkedHashMap<>();
    links.put("raw", self + "/content?variant=raw");
    links.put("final", clip.getFinalSha256() == null ? null : self + "/content?variant=final");
    links.put("thumbnail", self + "/thumbnail");
    links.put("captionsSrt", clip.getCaptionsSrt() == null ? null : self + "/captions.srt");
    links.put("captionsVtt", clip.getCaptionsVtt() == null ? null : self + "/captions.vtt");
    links.put("voice", clip.getVoiceSha256() == null ? null : self + "/voice");
    links.put("report", self + "/report");
    return new ClipView(
        clip.getId(),
        clip.getProjectId(),
        clip.getGenerationId(),
        clip.getPosition(),
        clip.getName(),
        clip.getState(),
        clip.isSelected(),
        clip.getScore(),
        Json.value(clip.getReasons(), JsonNode.class),
        Json.value(clip.getWarnings(), JsonNode.class),
        clip.getDurationSeconds(),
        clip.getWidth(),
        clip.getHeight(),
        Json.value(clip.getSegments(), JsonNode.class),
        links,
        clip.getCreatedAt(),
        clip.getDeletedAt());
  }
}
