/**
 * Failures as callers see them: one exception type with a stable code, and the mappers that turn
 * whatever happens into {@code application/problem+json} (RFC 9457).
 *
 * <p>Promises that no stack trace, SQL text or path of the server reaches a caller, and that an
 * outage is 503 and never mistaken for a refusal. Control code throws {@link
 * dev.cutroom.platform.problem.Failure}; only the mappers know HTTP.
 */
@NullMarked
package dev.cutroom.platform.problem;

import org.jspecify.annotations.NullMarked;
