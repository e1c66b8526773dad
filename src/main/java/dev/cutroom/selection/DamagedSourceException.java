package dev.cutroom.selection;

import java.util.List;
import java.util.Locale;

/** A source's picture cannot be decoded beyond a moment, although its header promises more. */
public final class DamagedSourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final double seconds;
  private final transient List<String> lastLines;

  DamagedSourceException(double seconds, List<String> lastLines) {
    super(
        String.format(
            Locale.ROOT, "The source is damaged: it can be decoded up to second %.1f.", seconds));
    this.seconds = seconds;
    this.lastLines = List.copyOf(lastLines);
  }

  /** Up to where the picture is whole, in seconds from the source's start. */
  public double seconds() {
    return seconds;
  }

  /** What the decoder said last. */
  public List<String> lastLines() {
    return lastLines == null ? List.of() : lastLines;
  }
}
