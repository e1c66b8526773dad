package dev.cutroom.text;

/**
 * A style that cannot be drawn as asked.
 *
 * @param field of the style: {@code name} or {@code font}
 * @param code {@code unknown_style} or {@code unknown_font}
 * @param message what is wrong, for a person
 * @param hint what there is instead
 */
public record StyleFault(String field, String code, String message, String hint) {}
