/** Words, pieces and readings of texts. */
@NullMarked
package dev.cutroom.voice.words;

import org.jspecify.annotations.NullMarked;
