/**
 * Secrets that must be used in clear and therefore can't be hashed: sealed at rest.
 *
 * <p>Promises that what a row holds is worthless without the key, that a row's secret can't be
 * moved to another row, and that no secret reaches a log or a message. The key lies beside the
 * data, not in the database: a copy of one alone opens nothing. Knows no room.
 */
@NullMarked
package dev.cutroom.platform.secret;

import org.jspecify.annotations.NullMarked;
