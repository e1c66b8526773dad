@NullMarked
package dev.cutroom.ffmpeg.samples;

import org.jspecify.annotations.NullMarked;
