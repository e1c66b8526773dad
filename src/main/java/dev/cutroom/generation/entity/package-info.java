/** Generations as they are stored. */
@NullMarked
package dev.cutroom.generation.entity;

import org.jspecify.annotations.NullMarked;
