package dev.cutroom.preset;

import java.util.Map;

/**
 * A change that would mend a finding, ready to be applied.
 *
 * @param pointer the object that it changes, as a JSON pointer into the Edit; empty: the whole Edit
 * @param patch a JSON merge patch (RFC 7396) for that object
 * @param words what it does, for a person
 */
public record Fix(String pointer, Map<String, Object> patch, String words) {
  public Fix {
    patch = Map.copyOf(patch);
  }

  static Fix output(String field, Object value, String words) {
    return new Fix("", Map.of("output", Map.of(field, value)), words);
  }
}
