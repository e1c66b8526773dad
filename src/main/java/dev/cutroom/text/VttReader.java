package dev.cutroom.text;

import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** WebVTT (https://www.w3.org/TR/webvtt1/), of which the words and their times are kept. */
final class VttReader {

  static final String HEADER = "WEBVTT";

  private static final Pattern HEADER_LINE = Pattern.compile("WEBVTT(?:[ \\t].*)?");
  private static final Pattern SKIPPED = Pattern.compile("(?:NOTE|STYLE|REGION)(?:[ \\t].*)?");
  private static final Pattern TAG = Pattern.compile("<([^<>]*)>");

  private final CueLines lines;
  private final CueCollector collector = new CueCollector();
  private int at;

  VttReader(String text) {
    lines = CueLines.of(text);
  }

  List<Cue> cues() {
    if (!HEADER_LINE.matcher(lines.at(0)).matches()) {
      collector.fault(1, "header", "The first line is not WEBVTT.", "Begin the file with WEBVTT.");
    }
    skipBlock();
    while (lines.has(at)) {
      if (lines.isBlank(at)) {
        at++;
      } else if (SKIPPED.matcher(lines.at(at)).matches() && !lines.isTimes(at + 1)) {
        skipBlock();
      } else {
        block();
      }
    }
    return collector.cues();
  }

  private void skipBlock() {
    while (lines.has(at) && !lines.isBlank(at)) {
      at++;
    }
  }

  private void block() {
    int first = at;
    if (!lines.isTimes(at) && lines.isTimes(at + 1)) {
      at++; // the identifier
    }
    if (!lines.isTimes(at)) {
      collector.fault(
          first + 1,
          "missing_times",
          "No line with times, 00:01.000 --> 00:02.500, stands above this text.",
          "Give the cue its times.");
      skipBlock();
      return;
    }
    int timesLine = at++;
    Optional<CueLines.Times> times = lines.times(timesLine, collector);
    int textLine = at;
    var text = new StringBuilder();
    while (lines.has(at) && !lines.isBlank(at) && !lines.isTimes(at)) {
      text.append(lines.at(at++)).append('\n');
    }
    if (times.isPresent()
        && collector.takes(timesLine + 1, times.get().start(), times.get().end())
        && collector.takes(timesLine + 1, text)) {
      CueLines.Times when = times.get();
      collector.add(
          timesLine + 1, when.start(), when.end(), words(text.toString(), when, textLine + 1));
    }
  }

  /** Between two times inside of the text, words share what lies between them. */
  private List<Word> words(String text, CueLines.Times when, int line) {
    var words = new ArrayList<Word>();
    var stretch = new StringBuilder();
    Duration from = when.start();
    Matcher tag = TAG.matcher(text);
    int lineOfTag = line;
    int done = 0;
    while (tag.find()) {
      stretch.append(text, done, tag.start());
      lineOfTag += lineFeeds(text.substring(done, tag.start()));
      int here = lineOfTag;
      lineOfTag += lineFeeds(tag.group());
      done = tag.end();
      Optional<Duration> time = SubtitleTime.parse(tag.group(1).strip());
      if (time.isEmpty()) {
        continue;
      }
      Duration to = time.get();
      if (to.compareTo(from) < 0 || to.compareTo(when.end()) > 0) {
        collector.fault(
            here,
            "bad_times",
            "The time %s lies outside of its cue or before the one in front of it."
                .formatted(SubtitleTime.vtt(to)),
            "Times within a cue grow, from its start to its end.");
        continue;
      }
      words.addAll(Words.timed(unescaped(stretch), from, to));
      stretch.setLength(0);
      from = to;
    }
    stretch.append(text.substring(done));
    words.addAll(Words.timed(unescaped(stretch), from, when.end()));
    return words;
  }

  private static int lineFeeds(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private static String unescaped(CharSequence text) {
    return text.toString()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&lrm;", "\u200E")
        .replace("&rlm;", "\u200F")
        .replace("&amp;", "&");
  }
}
