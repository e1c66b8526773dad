package dev.cutroom.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A part of a video, in seconds from its start. */
public record Stretch(double from, double to) {

  public Stretch {
    if (!(from >= 0 && to >= from)) {
      throw new IllegalArgumentException("a stretch from " + from + " to " + to);
    }
  }

  double length() {
    return to - from;
  }

  /** What is left of this one without the others, each widened by so much at both ends. */
  List<Stretch> without(List<Stretch> others, double slack) {
    List<Stretch> left = List.of(this);
    for (Stretch other : others) {
      List<Stretch> next = new ArrayList<>();
      for (Stretch part : left) {
        double end = Math.min(part.to, other.from - slack);
        if (end > part.from) {
          next.add(new Stretch(part.from, end));
        }
        double begin = Math.max(part.from, other.to + slack);
        if (begin < part.to) {
          next.add(new Stretch(begin, part.to));
        }
      }
      left = next;
    }
    return left;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f to %.2f s", from, to);
  }
}
