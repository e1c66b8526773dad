/** Tests of the one place that starts processes, with the real ffmpeg. */
@NullMarked
package dev.cutroom.ffmpeg.process;

import org.jspecify.annotations.NullMarked;
