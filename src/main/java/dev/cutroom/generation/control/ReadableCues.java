package dev.cutroom.generation.control;

import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Word;
import dev.cutroom.plan.CueMaker;
import dev.cutroom.text.Cues;
import java.util.List;

/** Has the room that draws captions say what of them is read at once. */
final class ReadableCues implements CueMaker {

  @Override
  public List<Cue> cues(List<Word> words, CaptionsAsset captions) {
    return Cues.ofWords(words, captions.wordsPerCue());
  }

  @Override
  public List<Cue> given(Cue cue, CaptionsAsset captions) {
    return Cues.given(cue, captions.wordsPerCue());
  }
}
