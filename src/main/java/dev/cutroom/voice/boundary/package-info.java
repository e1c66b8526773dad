/** Voices and keys over HTTP. A key goes in and never comes out. */
@NullMarked
package dev.cutroom.voice.boundary;

import org.jspecify.annotations.NullMarked;
