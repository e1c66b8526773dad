package dev.cutroom.generation.control;

import dev.cutroom.generation.entity.GenerationRequest;
import java.util.UUID;

/**
 * The right to work on a generation: what an attempt holds from its claim to its end.
 *
 * @param attempt counts from 1
 * @param rescues how many attempts before it died with their server
 * @param failures how many attempts before it ended with a passing failure
 * @param fence the fencing token; every write names it, and a later claim draws a higher one
 * @param percentage what was shown last, which progress must not fall below
 */
public record Claim(
    UUID generationId,
    UUID projectId,
    UUID ownerId,
    GenerationRequest request,
    int attempt,
    int rescues,
    int failures,
    long fence,
    int percentage) {}
