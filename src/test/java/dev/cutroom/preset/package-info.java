/** Tests of the platform rules. */
@NullMarked
package dev.cutroom.preset;

import org.jspecify.annotations.NullMarked;
