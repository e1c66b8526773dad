/** The offline voices, in processes of their own. */
@NullMarked
package dev.cutroom.voice.local;

import org.jspecify.annotations.NullMarked;
