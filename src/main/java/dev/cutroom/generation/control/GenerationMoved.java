package dev.cutroom.generation.control;

import java.util.UUID;

/**
 * Fired inside the transaction that changes a generation's state, after the change: an observer
 * during {@code IN_PROGRESS} writes what must be kept with it or not at all (an outbox), one after
 * {@code AFTER_SUCCESS} wakes what waits for it. Observers read the rest from the rows.
 */
public record GenerationMoved(UUID generationId, Move move) {}
