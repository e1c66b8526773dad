package dev.cutroom.webhook.control;

import dev.cutroom.generation.control.GenerationRow;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code data} of {@code clip.created}. Members are only ever added. */
record ClipData(UUID id, UUID projectId, UUID generationId, Map<String, String> links) {

  static List<ClipData> of(GenerationRow row) {
    return row.clipIds().stream()
        .map(id -> new ClipData(id, row.projectId(), row.id(), links(id)))
        .toList();
  }

  private static Map<String, String> links(UUID id) {
    String self = "/api/v1/clips/" + id;
    return Map.of("self", self, "content", self + "/content", "thumbnail", self + "/thumbnail");
  }
}
