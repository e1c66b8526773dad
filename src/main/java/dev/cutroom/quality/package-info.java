/**
 * Measures a finished file before anybody may call it done: it is decoded once from end to end, its
 * sound is measured on the way, and what it says about itself is compared with what was ordered.
 *
 * <p>Whatever falls short is named with what was expected and what was found. The room judges one
 * file; it must not know how the file was made, nor repair it.
 */
@NullMarked
package dev.cutroom.quality;

import org.jspecify.annotations.NullMarked;
