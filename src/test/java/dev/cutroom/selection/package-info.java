/**
 * Tests of the choice of best moments: pure ones on footage made of numbers, a few on tiny films
 * made and measured with the real ffmpeg.
 */
@NullMarked
package dev.cutroom.selection;

import org.jspecify.annotations.NullMarked;
