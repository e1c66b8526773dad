/**
 * Voice-over: a text becomes a stored sound and the times of its words.
 *
 * <p>Promises that the same order is spoken once, on any number of servers; that a text longer than
 * a provider takes is split at sentences and joined with exact times; that every word of the text
 * has a time and says how sure it is; that another voice than the one ordered is a warning and
 * never silent. The default needs no key and no network. The room knows nothing of clips, projects
 * or captions: {@link dev.cutroom.voice.control.Voices} is what others call.
 */
@NullMarked
package dev.cutroom.voice;

import org.jspecify.annotations.NullMarked;
