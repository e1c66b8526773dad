/** Tests of the gate, on files made on the spot. */
@NullMarked
package dev.cutroom.ffmpeg.gate;

import org.jspecify.annotations.NullMarked;
