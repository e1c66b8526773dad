/**
 * The rules of the platforms as data: frame, encoding, loudness, limits, and where each rule was
 * read on which day. {@link dev.cutroom.preset.Lint} holds a video against them, planned or
 * finished.
 *
 * <p>Pure, apart from reading its own resource once. A rule that a platform changes is a change of
 * {@code presets.json}, not of code. The room knows nothing of ffmpeg's options.
 */
@NullMarked
package dev.cutroom.preset;

import org.jspecify.annotations.NullMarked;
