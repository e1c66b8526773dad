/**
 * The voices that need no network: MaryTTS in a process that is kept while it is used, and
 * espeak-ng where it is installed. Both run through {@link
 * dev.cutroom.ffmpeg.process.OtherPrograms}.
 */
@NullMarked
package dev.cutroom.voice.local;

import org.jspecify.annotations.NullMarked;
