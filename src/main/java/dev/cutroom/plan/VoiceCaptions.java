package dev.cutroom.plan;

import dev.cutroom.edit.Arrangement;
import dev.cutroom.edit.Asset;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Placed;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.edit.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes captions of what is spoken. */
public final class VoiceCaptions {

  private final Arrangement arrangement;
  private final Ingredients ingredients;

  private VoiceCaptions(Edit edit, Ingredients ingredients) {
    this.arrangement = Arrangement.of(edit, ingredients.durations());
    this.ingredients = ingredients;
  }

  /**
   * The Edit in which captions have cues: those of the voice its words, others with a number of
   * words for each cue so many of their own. Captions of a voice that is not there stay without.
   */
  public static Edit given(Edit edit, Ingredients ingredients) {
    VoiceCaptions captions = new VoiceCaptions(edit, ingredients);
    List<Track> tracks = new ArrayList<>();
    for (List<Placed> clips : captions.arrangement.tracks()) {
      Track track = edit.timeline().tracks().get(tracks.size());
      tracks.add(track.withClips(clips.stream().map(captions::given).toList()));
    }
    return edit.withTimeline(new Timeline(tracks));
  }

  private Clip given(Placed placed) {
    Asset asset = placed.clip().asset();
    if (!(asset instanceof CaptionsAsset captions)
        || !(captions.fromVoice() || captions.wordsPerCue() != null)) {
      return placed.clip();
    }
    Duration start = placed.start() == null ? Duration.ZERO : placed.start();
    List<Word> words =
        captions.fromVoice()
            ? spoken(start)
            : captions.cues().stream().flatMap(cue -> cue.words().stream()).toList();
    List<Cue> cues = words.isEmpty() ? List.of() : ingredients.cues().cues(words, captions);
    return placed.clip().but().asset(CaptionsAsset.ofCues(cues, captions.style())).build();
  }

  /** The words of all voices, with times since {@code start}; those before are left out. */
  private List<Word> spoken(Duration start) {
    List<Word> words = new ArrayList<>();
    for (List<Placed> clips : arrangement.tracks()) {
      for (Placed placed : clips) {
        Duration begin = placed.start();
        SpokenFacts facts =
            placed.clip().asset() instanceof VoiceAsset voice
                ? ingredients.spoken().get(voice)
                : null;
        if (begin == null || facts == null) {
          continue;
        }
        Duration by = begin.minus(start);
        facts.words().stream()
            .map(word -> new Word(word.text(), word.start().plus(by), word.end().plus(by)))
            .filter(word -> !word.start().isNegative())
            .forEach(words::add);
      }
    }
    words.sort(Comparator.comparing(Word::start));
    return words;
  }
}
