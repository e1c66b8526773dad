/**
 * What ffmpeg is told and what it says: argument lists, filter strings, numbers, the parsers of its
 * progress and of ffprobe's answers.
 *
 * <p>Pure: no process, no file, no clock. No text of a person reaches a filter; every number passes
 * through one formatter, every input through one set of options. It must not know why a file is
 * made, nor where it lies.
 */
@NullMarked
package dev.cutroom.ffmpeg;

import org.jspecify.annotations.NullMarked;
