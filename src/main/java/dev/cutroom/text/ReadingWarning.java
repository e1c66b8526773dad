package dev.cutroom.text;

/**
 * A cue that few can read in its time.
 *
 * @param cue its index, from 0
 * @param charsPerSecond that its reader would have to read; a Chinese, Japanese or Korean character
 *     counts twice
 * @param message for a person
 */
public record ReadingWarning(int cue, double charsPerSecond, String message) {}
