package dev.cutroom.plan;

import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Word;
import java.util.List;

/** Groups words into what is read at once, as the captions ask for it. Always the same way. */
@FunctionalInterface
public interface CueMaker {

  /** One cue for each word. */
  CueMaker WORD_BY_WORD =
      (words, captions) ->
          words.stream().map(word -> new Cue(word.start(), word.end(), List.of(word))).toList();

  List<Cue> cues(List<Word> words, CaptionsAsset captions);
}
