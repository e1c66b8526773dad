/** Tests of the argument lists, parsers and gates around ffmpeg. */
@NullMarked
package dev.cutroom.ffmpeg;

import org.jspecify.annotations.NullMarked;
