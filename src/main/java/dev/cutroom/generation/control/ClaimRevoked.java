package dev.cutroom.generation.control;

import java.util.UUID;

/**
 * Whoever worked on a generation has lost it. Fired inside the transaction that takes it; after the
 * commit, an attempt that hears of it need not find out by its next beat.
 */
public record ClaimRevoked(UUID generationId) {}
