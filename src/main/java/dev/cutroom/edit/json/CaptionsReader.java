package dev.cutroom.edit.json;

import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.Merge;
import dev.cutroom.edit.Word;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reads captions: from the voice, or as cues with the times of their words or without. */
final class CaptionsReader {

  private CaptionsReader() {}

  static CaptionsAsset captions(Place object) {
    CaptionStyle style = StyleReader.captions(object.at("style"));
    Place perCue = object.at("wordsPerCue");
    Integer wordsPerCue = perCue.isGiven() ? perCue.whole(1) : null;
    boolean fromVoice = object.at("from").isGiven();
    Place cues = object.at("cues");
    if (fromVoice) {
      voice(object.at("from"));
      if (cues.isGiven()) {
        cues.refuse("unknown_property", "cues are given beside from", "give one of the two");
      }
      return new CaptionsAsset(true, List.of(), style, wordsPerCue);
    }
    if (!cues.isGiven()) {
      cues.wrong("a list of cues, or from: \"voice\"");
      return new CaptionsAsset(true, List.of(), style, wordsPerCue);
    }
    return new CaptionsAsset(
        false, cues.list("cues", Limits.MAX_CUES, CaptionsReader::cue), style, wordsPerCue);
  }

  private static void voice(Place from) {
    String word = from.text();
    if (!word.isEmpty() && !word.equals("voice")) {
      from.unknown("origin of captions", word, "say voice, or give cues");
    }
  }

  private static Cue cue(Place place) {
    boolean untimed = !place.at("words").isGiven();
    String content = untimed ? "text" : "words";
    Place object = place.object("cue", Set.of("start", "end", content));
    Duration start = object.at("start").time();
    Duration end = object.at("end").time();
    if (untimed) {
      String text = object.at("text").text();
      if (Merge.characters(text) <= Limits.MAX_TITLE_CHARS) {
        return Cue.ofText(start, end, text);
      }
      return new Cue(start, end, List.of(new Word(text, start, end)));
    }
    return new Cue(
        start,
        end,
        object.at("words").list("words", Limits.MAX_WORDS_IN_CUE, CaptionsReader::word));
  }

  private static Word word(Place place) {
    Place object = place.object("word", Set.of("text", "start", "end"));
    return new Word(object.at("text").text(), object.at("start").time(), object.at("end").time());
  }
}
