package dev.cutroom.generation.control;

import org.jspecify.annotations.Nullable;

/**
 * A step that is done, now or in an earlier attempt.
 *
 * @param inputHash of all that determined the output
 * @param outputSha256 the object that it made, or null
 * @param outputJson the document that it made, or null
 */
public record FinishedStep(
    String name, String inputHash, @Nullable String outputSha256, @Nullable String outputJson) {}
