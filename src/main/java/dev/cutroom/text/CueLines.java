package dev.cutroom.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines of a subtitle file and the line of times that both formats share.
 *
 * @param lines without their ends; the first has number 1
 */
record CueLines(List<String> lines) {

  static final String ARROW = "-->";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /** From one time to another. */
  record Times(Duration start, Duration end) {}

  static CueLines of(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new CueLines(List.of(bare.split("\r\n|\r|\n", -1)));
  }

  String at(int index) {
    return lines.get(index).strip();
  }

  boolean has(int index) {
    return index < lines.size();
  }

  boolean isBlank(int index) {
    return at(index).isEmpty();
  }

  boolean isTimes(int index) {
    return has(index) && at(index).contains(ARROW);
  }

  /** Whether the next cue begins here although no empty line stands before it. */
  boolean beginsCue(int index) {
    return isTimes(index) || (NUMBER.matcher(at(index)).matches() && isTimes(index + 1));
  }

  /** The line's two times; says what is wrong with them. */
  Optional<Times> times(int index, CueCollector collector) {
    String line = at(index);
    int arrow = line.indexOf(ARROW);
    String start = line.substring(0, arrow).strip();
    // WebVTT's settings follow the second time.
    String end = line.substring(arrow + ARROW.length()).strip().split("\\s", 2)[0];
    Optional<Duration> from = SubtitleTime.parse(start);
    Optional<Duration> to = SubtitleTime.parse(end);
    if (from.isEmpty() || to.isEmpty()) {
      collector.fault(
          index + 1,
          "bad_time",
          "'%s' is no time.".formatted(from.isEmpty() ? start : end),
          "Write times as 00:01:02,500.");
      return Optional.empty();
    }
    return Optional.of(new Times(from.get(), to.get()));
  }
}
