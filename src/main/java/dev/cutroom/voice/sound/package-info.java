/**
 * PURE. Sampled speech: resampling, WAV, where it is silent, shortening pauses, and finding when
 * the words of a known text are heard by warping another voice's sound of it onto this one. Knows
 * no file and no provider.
 */
@NullMarked
package dev.cutroom.voice.sound;

import org.jspecify.annotations.NullMarked;
