package dev.cutroom.edit.rules;

import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.Word;
import java.time.Duration;
import java.util.List;

/** Cues in order and apart, words within their cue and in order. */
final class CaptionsRules {

  private CaptionsRules() {}

  static void check(CaptionsAsset captions, String pointer, Findings findings) {
    StyleRules.check(captions.style(), pointer + "/style", findings);
    Integer perCue = captions.wordsPerCue();
    if (perCue != null) {
      findings.range(pointer + "/wordsPerCue", perCue.doubleValue(), 1, Limits.MAX_WORDS_PER_CUE);
    }
    List<Cue> cues = captions.cues();
    String place = pointer + "/cues";
    if (!captions.fromVoice() && cues.isEmpty()) {
      findings.add(place, "required", "there are no cues", "give cues, or from: \"voice\"");
    }
    findings.count(place, "cues", cues.size(), Limits.MAX_CUES);
    Duration before = Duration.ZERO;
    for (int i = 0; i < cues.size() && i < Limits.MAX_CUES; i++) {
      cue(cues.get(i), before, place + "/" + i, findings);
      before = cues.get(i).end();
    }
  }

  private static void cue(Cue cue, Duration before, String pointer, Findings findings) {
    findings.range(pointer + "/start", cue.start(), Duration.ZERO, Limits.MAX_TIME);
    findings.range(pointer + "/end", cue.end(), Duration.ZERO, Limits.MAX_TIME);
    if (cue.end().equals(cue.start())) {
      findings.among(
          pointer,
          pointer + "/end",
          "order",
          "the cue ends when it starts, so it would never be seen",
          "after " + Findings.shown(cue.start()) + " s");
    }
    ends(cue.start(), cue.end(), pointer, findings);
    if (cue.start().compareTo(before) < 0 && !cue.start().isNegative()) {
      findings.among(
          pointer,
          pointer + "/start",
          "order",
          "the cue starts before the one before it ends, at " + Findings.shown(before) + " s",
          "give cues in order, each starting when the one before it has ended");
    }
    if (cue.words().isEmpty()) {
      findings.add(pointer + "/words", "required", "the cue has no words", "leave the cue out");
    }
    findings.count(pointer + "/words", "words", cue.words().size(), Limits.MAX_WORDS_IN_CUE);
    Duration spoken = cue.start();
    for (int i = 0; i < cue.words().size() && i < Limits.MAX_WORDS_IN_CUE; i++) {
      word(cue.words().get(i), spoken, cue, pointer + "/words/" + i, findings);
      spoken = cue.words().get(i).end();
    }
  }

  private static void word(Word word, Duration spoken, Cue cue, String pointer, Findings findings) {
    findings.characters(pointer + "/text", word.text(), Limits.MAX_TITLE_CHARS);
    ends(word.start(), word.end(), pointer, findings);
    if (word.start().compareTo(spoken) < 0) {
      findings.among(
          pointer,
          pointer + "/start",
          "order",
          "the word starts before " + Findings.shown(spoken) + " s",
          "after the beginning of its cue and the end of the word before it");
    }
    if (word.end().compareTo(cue.end()) > 0) {
      findings.among(
          pointer,
          pointer + "/end",
          "order",
          "the word ends after its cue, which ends at " + Findings.shown(cue.end()) + " s",
          "within its cue");
    }
  }

  private static void ends(Duration start, Duration end, String pointer, Findings findings) {
    if (end.compareTo(start) < 0) {
      findings.among(
          pointer,
          pointer + "/end",
          "order",
          "it ends at " + Findings.shown(end) + " s, before it starts",
          "after " + Findings.shown(start) + " s");
    }
  }
}
