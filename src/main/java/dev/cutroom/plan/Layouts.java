package dev.cutroom.plan;

import dev.cutroom.edit.Arrangement;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.CaptionsTrack;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.Placed;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.edit.Word;
import dev.cutroom.edit.rules.EditRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lays the clips of an Edit on the frames' grid, now that every length is known. */
final class Layouts {

  private final List<Track> tracks;
  private final Arrangement arrangement;
  private final FrameRate rate;
  private final Ingredients ingredients;
  private final Faults faults;

  private Layouts(Edit edit, FrameRate rate, Ingredients ingredients, Faults faults) {
    this.tracks = edit.timeline().tracks();
    this.arrangement = Arrangement.of(edit, ingredients.durations());
    this.rate = rate;
    this.ingredients = ingredients;
    this.faults = faults;
  }

  /**
   * @param edit one that is right by itself, whose material is there and whose captions have cues
   * @param faults gets what is found wrong; then the layout is worth nothing
   */
  static Layout of(Edit edit, FrameRate rate, Ingredients ingredients, Faults faults) {
    return new Layouts(edit, rate, ingredients, faults).layout();
  }

  private Layout layout() {
    Duration end = Objects.requireNonNullElse(arrangement.end(), Duration.ZERO);
    List<Span> pictures = List.of();
    List<Layout.Over> over = new ArrayList<>();
    Map<Bus, List<Span>> sounds = new EnumMap<>(Bus.class);
    for (int i = tracks.size() - 1; i >= 0; i--) {
      Track track = tracks.get(i);
      if (track instanceof VideoTrack) {
        pictures = pictures(i);
      } else if (track instanceof AudioTrack audio) {
        List<Span> heard = following(i, end);
        heard.forEach(sound -> wholeWords(sound, end));
        sounds.computeIfAbsent(audio.bus(), bus -> new ArrayList<>()).addAll(heard);
      } else if (track instanceof CaptionsTrack || track instanceof OverlayTrack) {
        following(i, end).forEach(span -> over.add(over(span)));
      }
    }
    return new Layout(pictures.get(pictures.size() - 1).over(), pictures, over, sounds);
  }

  private List<Span> pictures(int track) {
    List<Placed> clips = arrangement.tracks().get(track);
    PictureRules rules = new PictureRules(ingredients, rate, faults);
    List<Span> spans = new ArrayList<>();
    Duration due = Duration.ZERO;
    for (int i = 0; i < clips.size(); i++) {
      Placed placed = clips.get(i);
      Duration start = Objects.requireNonNullElse(placed.start(), due);
      Duration end = start.plus(Objects.requireNonNullElse(placed.length(), Duration.ZERO));
      String pointer = pointer(track, i);
      rules.meets(start, due.minus(placed.clip().transition().overlap()), placed.clip(), pointer);
      long over = rate.frameAt(end);
      if (i + 1 < clips.size()) {
        Clip next = clips.get(i + 1).clip();
        Duration shared = next.transition().overlap();
        Duration nextStart =
            Objects.requireNonNullElse(clips.get(i + 1).start(), end.minus(shared));
        over = rate.frameAt(nextStart) + rules.crossing(next);
      }
      Span span = new Span(placed.clip(), pointer, start, end, rate.frameAt(start), over);
      rules.fits(span, i + 1 < clips.size() ? clips.get(i + 1).clip() : null);
      rules.reaches(span);
      spans.add(span);
      due = end;
    }
    return spans;
  }

  /** The clips of a track other than the pictures', cut where the video ends. */
  private List<Span> following(int track, Duration videoEnd) {
    List<Span> spans = new ArrayList<>();
    Duration before = Duration.ZERO;
    List<Placed> clips = arrangement.tracks().get(track);
    for (int i = 0; i < clips.size(); i++) {
      Placed placed = clips.get(i);
      Duration start = Objects.requireNonNullElse(placed.start(), before);
      Duration end = Objects.requireNonNullElse(placed.end(), videoEnd);
      String pointer = pointer(track, i);
      if (before.minus(start).compareTo(EditRules.TOLERANCE) > 0) {
        faults.add(
            pointer + "/start",
            "overlap",
            "starts before the previous clip of its track ends",
            "start at " + Faults.seconds(before) + ", say auto, or use another track");
      }
      if (start.compareTo(videoEnd) >= 0) {
        faults.add(
            pointer + "/start",
            "beyond_end",
            "starts at " + Faults.seconds(start) + " s, when the pictures have ended",
            "start before " + Faults.seconds(videoEnd) + " s");
      }
      before = end;
      Duration cut = end.compareTo(videoEnd) > 0 ? videoEnd : end;
      spans.add(
          new Span(placed.clip(), pointer, start, cut, rate.frameAt(start), rate.frameAt(cut)));
    }
    return spans;
  }

  private Layout.Over over(Span span) {
    if (!(span.clip().asset() instanceof CaptionsAsset captions)) {
      return new Layout.Over(span, List.of());
    }
    if (captions.cues().isEmpty()) {
      faults.add(
          span.pointer() + "/asset",
          "no_voice",
          "nothing is spoken that these captions could show",
          "add a voice clip, or give cues");
    }
    return new Layout.Over(span, captions.cues());
  }

  /** Whether a voice is heard to its last word. */
  private void wholeWords(Span sound, Duration videoEnd) {
    if (!(sound.clip().asset() instanceof VoiceAsset voice)) {
      return;
    }
    SpokenFacts facts = Objects.requireNonNull(ingredients.spoken().get(voice));
    List<Word> words = facts.words();
    Duration last = words.isEmpty() ? facts.duration() : words.get(words.size() - 1).end();
    Duration until = sound.start().plus(last);
    if (until.minus(videoEnd).compareTo(EditRules.TOLERANCE) > 0) {
      faults.add(
          sound.pointer(),
          "beyond_end",
          "the voice speaks until "
              + Faults.seconds(until)
              + " s, and the pictures end at "
              + Faults.seconds(videoEnd)
              + " s",
          "add pictures, or let the length of the last one be \"end\"");
    }
  }

  private static String pointer(int track, int clip) {
    return "/timeline/tracks/" + track + "/clips/" + clip;
  }
}
