/**
 * From a render plan to files: each segment encoded once, with all that lies over it; one sound,
 * added up of all buses; one join, one thumbnail.
 *
 * <p>Every pass makes exactly one file at the place it is told and can be repeated by itself; equal
 * plans give equal bytes, so a file may be kept under the plan's hash. What does not come out as
 * planned is a failure and never a finished file.
 *
 * <p>The room must not know of generations, rows, caches or who asked; it neither renames nor keeps
 * what it made.
 */
@NullMarked
package dev.cutroom.render;

import org.jspecify.annotations.NullMarked;
