package dev.cutroom.plan;

import dev.cutroom.edit.Arrangement;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.CaptionsTrack;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Limits;
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

  /** Only what is known for certain. */
  private final Arrangement certain;

  private final FrameRate rate;
  private final Ingredients ingredients;
  private final Faults faults;

  private Layouts(Edit edit, FrameRate rate, Ingredients ingredients, Faults faults) {
    this.tracks = edit.timeline().tracks();
    this.arrangement = Arrangement.of(edit, ingredients.durations());
    this.certain = Arrangement.of(edit, ingredients.certainDurations());
    this.rate = rate;
    this.ingredients = ingredients;
    this.faults = faults;
  }

  /**
   * @param edit one that is right by itself and in its timing, whose material is there and whose
   *     captions have cues
   * @param faults gets what is found wrong; then the layout is worth nothing
   */
  static Layout of(Edit edit, FrameRate rate, Ingredients ingredients, Faults faults) {
    return new Layouts(edit, rate, ingredients, faults).layout();
  }

  private Layout layout() {
    Duration end = Objects.requireNonNullElse(arrangement.end(), Duration.ZERO);
    if (certain.end() == null && end.compareTo(Limits.MAX_VIDEO) > 0) {
      // What is certain has been told by the rules; a guess may not ask for a day of frames either.
      faults.add(
          "/timeline",
          "too_long",
          "the video would last about " + end.toSeconds() + " s",
          "at most " + Limits.MAX_VIDEO.toSeconds() + " seconds");
    }
    List<Span> pictures = List.of();
    List<Layout.Over> over = new ArrayList<>();
    Map<Bus, List<Span>> sounds = new EnumMap<>(Bus.class);
    for (int i = tracks.size() - 1; i >= 0; i--) {
      Track track = tracks.get(i);
      if (track instanceof VideoTrack) {
        pictures = pictures(i);
      } else if (track instanceof AudioTrack audio) {
        List<Span> heard = following(i, end);
        heard.forEach(this::wholeWords);
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
      Duration length = Objects.requireNonNullElse(placed.length(), Duration.ZERO);
      boolean likely = certain.tracks().get(track).get(i).length() == null;
      Duration least = Limits.MIN_LENGTH.plus(placed.clip().transition().overlap());
      if (likely && length.compareTo(least) < 0) {
        length = least;
      }
      Duration end = start.plus(length);
      String pointer = pointer(track, i);
      long over = rate.frameAt(end);
      if (i + 1 < clips.size()) {
        Clip next = clips.get(i + 1).clip();
        Duration shared = next.transition().overlap();
        Duration nextStart =
            Objects.requireNonNullElse(clips.get(i + 1).start(), end.minus(shared));
        over = rate.frameAt(nextStart) + rules.crossing(next);
      }
      Span span = new Span(placed.clip(), pointer, start, end, rate.frameAt(start), over);
      if (!likely) {
        rules.fits(span, i + 1 < clips.size() ? clips.get(i + 1).clip() : null);
        rules.reaches(span);
      }
      spans.add(span);
      due = end;
    }
    return spans;
  }

  /**
   * The clips of a track other than the pictures', cut where the video ends. One that begins behind
   * it is left out: it can only be there because of a voice that is guessed.
   */
  private List<Span> following(int track, Duration videoEnd) {
    List<Span> spans = new ArrayList<>();
    Duration before = Duration.ZERO;
    List<Placed> clips = arrangement.tracks().get(track);
    for (int i = 0; i < clips.size(); i++) {
      Placed placed = clips.get(i);
      Duration start = Objects.requireNonNullElse(placed.start(), before);
      Duration end = Objects.requireNonNullElse(placed.end(), videoEnd);
      String pointer = pointer(track, i);
      before = end;
      Duration cut = end.compareTo(videoEnd) > 0 ? videoEnd : end;
      if (start.compareTo(cut) < 0) {
        spans.add(
            new Span(placed.clip(), pointer, start, cut, rate.frameAt(start), rate.frameAt(cut)));
      }
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

  /** Whether a voice is heard to its last word, before its clip or the video ends. */
  private void wholeWords(Span sound) {
    if (!(sound.clip().asset() instanceof VoiceAsset voice)) {
      return;
    }
    SpokenFacts facts = Objects.requireNonNull(ingredients.spoken().get(voice));
    if (facts.guessed()) {
      return;
    }
    List<Word> words = facts.words();
    Duration last = words.isEmpty() ? facts.duration() : words.get(words.size() - 1).end();
    Duration until = sound.start().plus(last);
    if (until.minus(sound.end()).compareTo(EditRules.TOLERANCE) > 0) {
      boolean tooShort =
          sound.clip().length() instanceof Length.For said
              && sound.start().plus(said.time()).compareTo(sound.end()) <= 0;
      faults.add(
          tooShort ? sound.pointer() + "/length" : sound.pointer(),
          "beyond_end",
          "the voice speaks until "
              + Faults.seconds(until)
              + " s, and "
              + (tooShort ? "its clip ends" : "the pictures end")
              + " at "
              + Faults.seconds(sound.end())
              + " s",
          tooShort
              ? "let its length be \"auto\""
              : "add pictures, or let the length of the last one be \"end\"");
    }
  }

  private static String pointer(int track, int clip) {
    return "/timeline/tracks/" + track + "/clips/" + clip;
  }
}
