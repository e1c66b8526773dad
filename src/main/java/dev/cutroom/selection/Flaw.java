package dev.cutroom.selection;

/**
 * What keeps a window out, from the most forgivable to the worst. A source that has nothing else is
 * shown all the same, with a warning.
 */
enum Flaw {
  FROZEN("stands still"),
  BLURRED("is blurred"),
  BLACK("is black or empty");

  private final String words;

  Flaw(String words) {
    this.words = words;
  }

  /** After "the whole source". */
  String words() {
    return words;
  }
}
