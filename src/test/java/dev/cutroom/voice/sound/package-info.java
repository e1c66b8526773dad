/** Sound that is computed with; voices that say known things. */
@NullMarked
package dev.cutroom.voice.sound;

import org.jspecify.annotations.NullMarked;
