package dev.cutroom.idempotency;

import java.util.UUID;

/**
 * A request with a key, as far as two of them are the same.
 *
 * @param target method and address with its query
 * @param bodySha256 of the body in one canonical form
 */
public record Ask(UUID accountId, String key, String target, String bodySha256) {}
