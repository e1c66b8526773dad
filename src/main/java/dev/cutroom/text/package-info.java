/**
 * Captions and titles: from words with times to pictures with transparency.
 *
 * <p>Subtitles are read and written here, words are grouped into cues and cues into balanced lines,
 * and what is drawn stays within the safe area with its outline and shadow, in any script that the
 * bundled fonts have; a character that none of them has is named before anything is rendered.
 *
 * <p>Everything is drawn with Java2D from glyph outlines of the bundled fonts, on whole frames, and
 * the same scene gives the same bytes. What is installed on the machine plays no part.
 *
 * <p>It must not know of presets, of ffmpeg, nor of where pictures go.
 */
@NullMarked
package dev.cutroom.text;

import org.jspecify.annotations.NullMarked;
