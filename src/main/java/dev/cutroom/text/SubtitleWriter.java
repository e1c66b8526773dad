package dev.cutroom.text;

import dev.cutroom.edit.Cue;
import dev.cutroom.edit.TextCase;
import dev.cutroom.edit.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Cues as subtitle files, with line feeds as line ends. */
final class SubtitleWriter {

  /** The line length that broadcasters' guides agree on. */
  private static final int LINE = 42;

  private SubtitleWriter() {}

  static String srt(List<Cue> cues) {
    var file = new StringBuilder();
    int number = 0;
    for (Cue cue : cues) {
      file.append(++number)
          .append('\n')
          .append(SubtitleTime.srt(cue.start()))
          .append(" --> ")
          .append(SubtitleTime.srt(cue.end()))
          .append('\n')
          .append(String.join("\n", lines(cue)).replace(CueLines.ARROW, "->"))
          .append("\n\n");
    }
    return file.toString();
  }

  static String vtt(List<Cue> cues) {
    var file = new StringBuilder(VttReader.HEADER).append("\n\n");
    for (Cue cue : cues) {
      file.append(SubtitleTime.vtt(cue.start()))
          .append(" --> ")
          .append(SubtitleTime.vtt(cue.end()))
          .append('\n')
          .append(withTimes(cue))
          .append("\n\n");
    }
    return file.toString();
  }

  /**
   * Where a word begins, and where it ends if nothing begins there. WebVTT wants each time behind
   * the one before it and within the cue, as they are written.
   */
  private static String withTimes(Cue cue) {
    Paragraph paragraph = paragraph(cue);
    var text = new StringBuilder();
    Duration told = cue.start();
    int done = 0;
    for (int i = 0; i < cue.words().size(); i++) {
      Word word = cue.words().get(i);
      Paragraph.Span span = paragraph.words().get(i);
      text.append(escaped(paragraph.text().substring(done, span.start())));
      if (isBetween(told, word.start(), cue.end())) {
        text.append('<').append(SubtitleTime.vtt(word.start())).append('>');
        told = word.start();
      }
      text.append(escaped(paragraph.text().substring(span.start(), span.end())));
      boolean last = i == cue.words().size() - 1;
      Duration next = last ? cue.end() : cue.words().get(i + 1).start();
      if (isBetween(told, word.end(), next) && isBetween(told, word.end(), cue.end())) {
        text.append('<').append(SubtitleTime.vtt(word.end())).append('>');
        told = word.end();
      }
      done = span.end();
    }
    return text.append(escaped(paragraph.text().substring(done))).toString();
  }

  private static boolean isBetween(Duration before, Duration time, Duration after) {
    return before.toMillis() < time.toMillis() && time.toMillis() < after.toMillis();
  }

  private static List<String> lines(Cue cue) {
    Paragraph paragraph = paragraph(cue);
    List<Segment> segments = Segment.of(paragraph);
    if (segments.isEmpty()) {
      return List.of("");
    }
    var width = new double[segments.size()];
    var gap = new double[segments.size()];
    double limit = LINE;
    for (int i = 0; i < width.length; i++) {
      Segment segment = segments.get(i);
      width[i] = segment.end() - segment.start();
      gap[i] = segment.next() - segment.end();
      limit = Math.max(limit, width[i]);
    }
    var breaking = new Lines(segments, width, gap, limit);
    var lines = new ArrayList<String>();
    int first = 0;
    for (int end : breaking.balanced(breaking.fewest().orElseThrow())) {
      lines.add(
          paragraph.text().substring(segments.get(first).start(), segments.get(end - 1).end()));
      first = end;
    }
    return lines;
  }

  private static Paragraph paragraph(Cue cue) {
    return Paragraph.of(cue.words().stream().map(Word::text).toList(), TextCase.NONE);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
