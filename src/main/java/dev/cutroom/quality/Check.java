package dev.cutroom.quality;

/**
 * One thing that was looked at.
 *
 * @param name stable, for instance {@code frames} or {@code truePeak}
 * @param expected for a person, with its unit
 * @param measured for a person, with its unit
 */
public record Check(String name, String expected, String measured, boolean passed) {}
