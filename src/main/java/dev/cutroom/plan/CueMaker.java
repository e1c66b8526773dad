package dev.cutroom.plan;

import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Word;
import java.util.List;

/** Makes what is read at once, as the captions ask for it. Always the same way. */
@FunctionalInterface
public interface CueMaker {

  /** One cue for each word. */
  CueMaker WORD_BY_WORD =
      (words, captions) ->
          words.stream().map(word -> new Cue(word.start(), word.end(), List.of(word))).toList();

  /** Words that were spoken, grouped. */
  List<Cue> cues(List<Word> words, CaptionsAsset captions);

  /** A cue that is given, whose borders stay; unless the captions ask for more it is one. */
  default List<Cue> given(Cue cue, CaptionsAsset captions) {
    return List.of(cue);
  }
}
