package dev.cutroom.text;

import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the cues of a file and everything that is wrong with them. */
final class CueCollector {

  /** Nobody reads more; a file of another kind would have one on each line. */
  private static final int MAX_FAULTS = 100;

  /** Of a cue with all its tags; the longest that a person would write is a tenth of it. */
  private static final int MAX_CHARS = 20_000;

  private final List<Cue> cues = new ArrayList<>();
  private final List<SubtitleFault> faults = new ArrayList<>();
  private @Nullable Duration lastStart;
  private @Nullable Duration lastEnd;

  void fault(int line, String code, String message, String hint) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(new SubtitleFault(line, code, message, hint));
    }
  }

  /** Whether a cue may have these times; says what is wrong with them. */
  boolean takes(int line, Duration start, Duration end) {
    boolean good = true;
    if (end.compareTo(start) <= 0) {
      fault(
          line,
          "bad_times",
          "The cue ends at %s, not after its start at %s."
              .formatted(SubtitleTime.srt(end), SubtitleTime.srt(start)),
          "Let it end later.");
      return false;
    }
    if (lastStart != null && start.compareTo(lastStart) < 0) {
      fault(
          line,
          "out_of_order",
          "The cue starts at %s, before the one above it at %s."
              .formatted(SubtitleTime.srt(start), SubtitleTime.srt(lastStart)),
          "Put the cues in the order of their times.");
      good = false;
    } else if (lastEnd != null && start.compareTo(lastEnd) < 0) {
      fault(
          line,
          "overlap",
          "The cue starts at %s, while the one above it is seen until %s."
              .formatted(SubtitleTime.srt(start), SubtitleTime.srt(lastEnd)),
          "End the cue above at %s or before.".formatted(SubtitleTime.srt(start)));
      good = false;
    }
    lastStart = start;
    lastEnd = end;
    return good;
  }

  /** Whether a cue may have this text, tags included; says what is wrong with it. */
  boolean takes(int line, CharSequence text) {
    if (text.length() <= MAX_CHARS) {
      return true;
    }
    fault(
        line,
        "too_long",
        "The cue has %d characters.".formatted(text.length()),
        "A cue has at most %d.".formatted(MAX_CHARS));
    return false;
  }

  void add(int line, Duration start, Duration end, List<Word> words) {
    if (words.isEmpty()) {
      fault(line, "empty_cue", "The cue has no text.", "Give it one or remove it.");
      return;
    }
    words.stream()
        .flatMapToInt(word -> word.text().codePoints())
        .filter(Character::isISOControl)
        .findFirst()
        .ifPresent(
            codePoint ->
                fault(
                    line,
                    "control_character",
                    "The cue has the control character " + MissingCharacter.of(codePoint) + ".",
                    "Remove it."));
    if (cues.size() == Limits.MAX_CUES) {
      fault(
          line,
          "too_many_cues",
          "There are more than %d cues.".formatted(Limits.MAX_CUES),
          "Split the file.");
    }
    cues.add(new Cue(start, end, words));
  }

  List<Cue> cues() {
    if (cues.isEmpty() && faults.isEmpty()) {
      fault(
          1,
          "no_cues",
          "There is no cue in it.",
          "A cue is a line with two times, 00:00:01,000 --> 00:00:02,500, and its text below.");
    }
    if (!faults.isEmpty()) {
      faults.sort(Comparator.comparingInt(SubtitleFault::line));
      throw new SubtitlesRefusedException(faults);
    }
    return List.copyOf(cues);
  }
}
