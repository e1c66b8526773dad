/**
 * What a voice is to this room, whoever it belongs to: it takes a piece of text and gives a sound,
 * with times if it knows them.
 */
@NullMarked
package dev.cutroom.voice.port;

import org.jspecify.annotations.NullMarked;
