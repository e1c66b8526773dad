package dev.cutroom.project.entity;

/**
 * What a generation made, ready to become a {@link Clip}. The JSON texts are opaque here: the rooms
 * that know them wrote them.
 *
 * @param score 0 to 1, of the shots that it was cut from
 * @param segmentsJson array of {@code {sourceId, startSeconds, endSeconds}}
 */
public record ClipContent(
    String name,
    double score,
    String reasonsJson,
    String warningsJson,
    String segmentsJson,
    String editJson,
    String reportJson,
    double durationSeconds,
    int widthPx,
    int heightPx,
    String fileSha256,
    long fileBytes,
    String thumbnailSha256,
    ClipExtras extras) {}
