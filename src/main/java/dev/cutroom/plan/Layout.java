package dev.cutroom.plan;

import dev.cutroom.edit.Bus;
import dev.cutroom.edit.Cue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * An Edit of which every time is a number: what is seen and heard, and when.
 *
 * @param frames of the whole video
 * @param pictures in order; each begins where the one before it is over, or earlier by the frames
 *     of its transition
 * @param over what lies over the pictures, the lowest first
 * @param sounds of the audio tracks, by bus
 */
record Layout(long frames, List<Span> pictures, List<Over> over, Map<Bus, List<Span>> sounds) {

  Layout {
    pictures = List.copyOf(pictures);
    over = List.copyOf(over);
    sounds = Map.copyOf(sounds);
  }

  /**
   * Something over the pictures.
   *
   * @param cues of captions, since their clip begins; of all else, none
   */
  record Over(Span span, List<Cue> cues) {
    Over {
      cues = List.copyOf(cues);
    }

    private List<Cue> captions() {
      return cues.stream()
          .filter(cue -> cue.start().compareTo(span.length()) < 0)
          .map(cue -> cue.later(span.start(), span.end()))
          .toList();
    }
  }

  /** All that is read, in order, on the clock of the video. */
  List<Cue> captions() {
    return over.stream()
        .flatMap(one -> one.captions().stream())
        .sorted(Comparator.comparing(Cue::start))
        .toList();
  }

  /** How many frames a picture shares with the one before it. */
  long overlap(int picture) {
    return picture == 0
        ? 0
        : Math.max(0, pictures.get(picture - 1).over() - pictures.get(picture).begin());
  }
}
