package dev.cutroom.text;

import dev.cutroom.edit.Cue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** SubRip, as players take it: numbers and empty lines may be missing. */
final class SrtReader {

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:b|i|u|s|font)(?:\\s[^<>]*)?>|\\{\\\\[^{}]*}", Pattern.CASE_INSENSITIVE);

  private final CueLines lines;
  private final CueCollector collector = new CueCollector();
  private int at;

  SrtReader(String text) {
    lines = CueLines.of(text);
  }

  List<Cue> cues() {
    while (lines.has(at)) {
      if (lines.isBlank(at)) {
        at++;
      } else {
        block();
      }
    }
    return collector.cues();
  }

  private void block() {
    int first = at;
    if (!lines.isTimes(at) && lines.isTimes(at + 1)) {
      at++; // the number
    }
    if (!lines.isTimes(at)) {
      collector.fault(
          first + 1,
          "missing_times",
          "No line with times, 00:00:01,000 --> 00:00:02,500, stands above this text.",
          "Give the cue its times.");
      while (lines.has(at) && !lines.isBlank(at)) {
        at++;
      }
      return;
    }
    int timesLine = at++;
    Optional<CueLines.Times> times = lines.times(timesLine, collector);
    var text = new StringBuilder();
    while (lines.has(at) && !lines.isBlank(at) && !lines.beginsCue(at)) {
      text.append(lines.at(at++)).append('\n');
    }
    if (times.isPresent()
        && collector.takes(timesLine + 1, times.get().start(), times.get().end())
        && collector.takes(timesLine + 1, text)) {
      String plain = TAG.matcher(text).replaceAll("");
      collector.add(
          timesLine + 1,
          times.get().start(),
          times.get().end(),
          Words.timed(plain, times.get().start(), times.get().end()));
    }
  }
}
