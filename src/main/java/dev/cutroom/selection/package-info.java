/**
 * The best moments of a source: what one decoding pass measures, how windows of time are scored,
 * and how scored shots become variants.
 *
 * <p>Promises: measuring costs about one decode and is done once per source; what it found is a
 * small value that is stored with the source. Choosing is pure and repeatable: the same
 * measurements and request give the same variants. Black, frozen, blurred and repeated footage
 * stays out as long as there is anything else.
 *
 * <p>Knows ffmpeg only through {@code dev.cutroom.ffmpeg}; knows no project, clip, database or
 * platform preset.
 */
@NullMarked
package dev.cutroom.selection;

import org.jspecify.annotations.NullMarked;
