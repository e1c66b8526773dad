package dev.cutroom.edit;

/**
 * One thing that is wrong with an Edit.
 *
 * @param pointer JSON pointer (RFC 6901) to the place in the document
 * @param code stable, for programs. Of a value: {@code required}, {@code type}, {@code
 *     unknown_property}, {@code unknown_value}, {@code range}, {@code too_many}, {@code misplaced}
 *     (it belongs to another kind of track). Of how things stand to each other: {@code order},
 *     {@code overlap}, {@code gap}, {@code transition}, {@code hidden}, {@code no_end}, {@code
 *     beyond_end}, {@code too_long} (the whole video), {@code unknown_bus}, {@code no_voice}. Of
 *     texts: {@code unfilled}, {@code unspeakable}; as a warning {@code unused}. Of those who draw:
 *     {@code unknown_style}, {@code unknown_font}, {@code missing_character}. Of those who plan:
 *     {@code unknown_source}, {@code beyond_source}, {@code no_sound}. Of other editors' documents:
 *     {@code unsupported}, {@code unknown_length}
 * @param message what is wrong, for a person
 * @param hint what to do about it
 */
public record EditFault(String pointer, String code, String message, String hint) {}
