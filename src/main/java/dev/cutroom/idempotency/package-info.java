/**
 * The same request twice is done once: answers by {@code Idempotency-Key}, per account, for seven
 * days.
 *
 * <p>An answer is stored in the transaction of what it tells of, so that either both are there or
 * neither; a refusal is not stored, so that the corrected request may use the key. Of two at the
 * same instant, on any servers, exactly one does the work. Promises nothing to requests without a
 * key. Sessions and tokens are no business of this room: their answers are secrets, which are never
 * stored in clear.
 */
@NullMarked
package dev.cutroom.idempotency;

import org.jspecify.annotations.NullMarked;
