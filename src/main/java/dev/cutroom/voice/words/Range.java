package dev.cutroom.voice.words;

/** A stretch of a text, in characters: from {@code start}, up to and without {@code end}. */
public record Range(int start, int end) {
  public Range {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("From " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  public String of(String text) {
    return text.substring(start, end);
  }

  boolean overlaps(Range other) {
    return start < other.end && other.start < end;
  }
}
