/** Tests of the verification: a good file passes, and each fault is found by its own check. */
@NullMarked
package dev.cutroom.quality;

import org.jspecify.annotations.NullMarked;
