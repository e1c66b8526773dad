package dev.cutroom.voice.words;

/** Something that a voice read as one, and when; it does not tell where in the text it stands. */
public record Unit(String text, double fromSeconds, double toSeconds) {}
