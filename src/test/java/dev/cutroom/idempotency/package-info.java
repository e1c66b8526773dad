/** What may be a key, and what is answered again. */
@NullMarked
package dev.cutroom.idempotency;

import org.jspecify.annotations.NullMarked;
