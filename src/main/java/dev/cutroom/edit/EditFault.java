package dev.cutroom.edit;

/**
 * One thing that is wrong with an Edit.
 *
 * @param pointer JSON pointer (RFC 6901) to the place in the document
 * @param code stable, for programs: {@code required}, {@code type}, {@code unknown_property},
 *     {@code unknown_value}, {@code range}, {@code overlap}, {@code gap}, {@code unsupported},
 *     {@code unknown_source}, {@code beyond_source}
 * @param message what is wrong, for a person
 * @param hint what to do about it
 */
public record EditFault(String pointer, String code, String message, String hint) {}
