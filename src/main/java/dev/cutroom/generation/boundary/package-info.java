/** Generations over HTTP: start, look, cancel, retry, log. */
@NullMarked
package dev.cutroom.generation.boundary;

import org.jspecify.annotations.NullMarked;
