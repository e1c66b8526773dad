/**
 * The façade, the choice of a voice, the shelf of what has been spoken, and the keys. No
 * transaction is open while anybody speaks.
 */
@NullMarked
package dev.cutroom.voice.control;

import org.jspecify.annotations.NullMarked;
