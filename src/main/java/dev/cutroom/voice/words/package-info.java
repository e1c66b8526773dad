/**
 * PURE. A text and its words: what is one, where it may be split, how symbols are read out, and
 * which time belongs to which word when a provider tells times of something else (characters,
 * tokens). Knows no sound and no provider.
 */
@NullMarked
package dev.cutroom.voice.words;

import org.jspecify.annotations.NullMarked;
