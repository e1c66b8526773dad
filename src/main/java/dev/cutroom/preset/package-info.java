/**
 * The rules of the platforms as data: frame, encoding, loudness, limits, and where each rule was
 * read on which day.
 *
 * <p>Pure, apart from reading its own resource once. A rule that a platform changes is a change of
 * {@code presets.json}, not of code. The room knows nothing of ffmpeg's options.
 */
@NullMarked
package dev.cutroom.preset;

import org.jspecify.annotations.NullMarked;
