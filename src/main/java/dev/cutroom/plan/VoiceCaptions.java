package dev.cutroom.plan;

import dev.cutroom.edit.Arrangement;
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

/** Makes captions of what is spoken, and of cues that are given what is read at once. */
public final class VoiceCaptions {

  private final Arrangement arrangement;
  private final Ingredients ingredients;

  private VoiceCaptions(Edit edit, Ingredients ingredients) {
    this.arrangement = Arrangement.of(edit, ingredients.durations());
    this.ingredients = ingredients;
  }

  /**
   * The Edit in which captions have the cues that are seen: those of the voice its words, others
   * their own in as many words at once as they ask for. Captions of a voice that is not there stay
   * without.
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
    if (!(placed.clip().asset() instanceof CaptionsAsset captions)) {
      return placed.clip();
    }
    List<Cue> cues =
        captions.fromVoice()
            ? ofVoice(captions, placed.start() == null ? Duration.ZERO : placed.start())
            : captions.cues().stream()
                .flatMap(cue -> ingredients.cues().given(cue, captions).stream())
                .toList();
    return placed.clip().but().asset(CaptionsAsset.ofCues(cues, captions.style())).build();
  }

  private List<Cue> ofVoice(CaptionsAsset captions, Duration start) {
    List<Word> words = spoken(start);
    return words.isEmpty() ? List.of() : ingredients.cues().cues(words, captions);
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
