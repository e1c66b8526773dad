/** The heart: façade, claims, steps, progress, dispatch over the servers, planners per kind. */
@NullMarked
package dev.cutroom.generation.control;

import org.jspecify.annotations.NullMarked;
