package dev.cutroom.text;

/**
 * One thing that is wrong with a subtitle file.
 *
 * @param line counted from 1
 * @param code stable, for programs: {@code encoding}, {@code too_large}, {@code header}, {@code
 *     missing_times}, {@code bad_time}, {@code bad_times}, {@code empty_cue}, {@code
 *     control_character}, {@code out_of_order}, {@code overlap}, {@code no_cues}, {@code
 *     too_many_cues}
 * @param message what is wrong, for a person
 * @param hint what to do about it
 */
public record SubtitleFault(int line, String code, String message, String hint) {}
