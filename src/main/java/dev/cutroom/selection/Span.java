package dev.cutroom.selection;

/** A stretch of a source's time, in seconds from its start. */
record Span(double start, double end) {
  Span {
    if (!(start <= end)) {
      throw new IllegalArgumentException("From " + start + " to " + end);
    }
  }

  double length() {
    return end - start;
  }

  double middle() {
    return (start + end) / 2;
  }

  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
