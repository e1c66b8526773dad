package dev.cutroom.plan;

import dev.cutroom.edit.Asset;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.CaptionsTrack;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.edit.Word;
import dev.cutroom.plan.Arrangement.Over;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes numbers of {@code auto} and {@code end}, once for everything that follows.
 *
 * <p>The pictures say when the video ends; only a last picture that is to last to the {@code end}
 * leaves that to the longest of the other tracks.
 */
final class Arranger {

  /** As far as neighbours may miss each other; less than half a frame at 60 frames a second. */
  private static final Duration TOLERANCE = Duration.ofMillis(5);

  private final List<Track> tracks;
  private final FrameRate rate;
  private final Ingredients ingredients;
  private final Faults faults;

  private Arranger(Edit edit, FrameRate rate, Ingredients ingredients, Faults faults) {
    this.tracks = edit.timeline().tracks();
    this.rate = rate;
    this.ingredients = ingredients;
    this.faults = faults;
  }

  /**
   * @param edit one that is right by itself and whose material is there
   * @param faults gets what is found wrong; then the arrangement is worth nothing
   */
  static Arrangement arrange(Edit edit, FrameRate rate, Ingredients ingredients, Faults faults) {
    return new Arranger(edit, rate, ingredients, faults).arrange();
  }

  private Arrangement arrange() {
    List<Placed> pictures = List.of();
    for (int i = 0; i < tracks.size(); i++) {
      if (tracks.get(i) instanceof VideoTrack video) {
        pictures = pictures(video.clips(), i);
      }
    }
    long frames = pictures.get(pictures.size() - 1).over();
    Duration end = pictures.get(pictures.size() - 1).end();
    List<Over> over = new ArrayList<>();
    Map<Bus, List<Placed>> sounds = new EnumMap<>(Bus.class);
    for (int i = tracks.size() - 1; i >= 0; i--) {
      Track track = tracks.get(i);
      if (track instanceof AudioTrack audio) {
        List<Placed> heard = following(audio, i, end);
        heard.forEach(sound -> wholeWords(sound, end));
        sounds.computeIfAbsent(audio.bus(), bus -> new ArrayList<>()).addAll(heard);
      } else if (track instanceof CaptionsTrack || track instanceof OverlayTrack) {
        following(track, i, end).forEach(placed -> over.add(new Over(placed, cues(placed))));
      }
    }
    return new Arrangement(frames, pictures, over, sounds);
  }

  private List<Placed> pictures(List<Clip> clips, int track) {
    List<Duration> starts = new ArrayList<>();
    List<Duration> ends = new ArrayList<>();
    Duration end = Duration.ZERO;
    for (int i = 0; i < clips.size(); i++) {
      Clip clip = clips.get(i);
      String pointer = pointer(track, i);
      Duration due = i == 0 ? end : end.minus(clip.transition().overlap());
      Duration start = clip.start() instanceof Start.At at ? at.time() : due;
      meets(start, due, clip, pointer);
      Duration length = clip.length() == Length.END ? longestOther().minus(start) : natural(clip);
      starts.add(start);
      ends.add(start.plus(length));
      end = start.plus(length);
      if (clip.length() == Length.END && clip.asset() instanceof VideoAsset video) {
        SourceFacts facts = facts(video);
        MaterialRules.pictures(video, clip.speed(), length, facts, pointer, faults);
      }
    }
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < clips.size(); i++) {
      long begin = rate.frameAt(starts.get(i));
      long over = rate.frameAt(ends.get(i));
      if (i + 1 < clips.size()) {
        Duration shared = clips.get(i + 1).transition().overlap();
        over = rate.frameAt(starts.get(i + 1)) + (shared.isZero() ? 0 : crossing(shared));
      }
      placed.add(
          new Placed(clips.get(i), pointer(track, i), starts.get(i), ends.get(i), begin, over));
    }
    for (int i = 0; i < placed.size(); i++) {
      fits(placed.get(i), i + 1 < clips.size() ? clips.get(i + 1) : null);
    }
    return placed;
  }

  private long crossing(Duration shared) {
    return Math.max(1, rate.frameAt(shared));
  }

  private void meets(Duration start, Duration due, Clip clip, String pointer) {
    Duration hole = start.minus(due);
    String right = Faults.seconds(due);
    if (hole.compareTo(TOLERANCE) > 0) {
      faults.add(
          pointer + "/start",
          "gap",
          "nothing is shown before " + Faults.seconds(start) + " s",
          "start at " + right + ", or say auto");
    } else if (hole.negated().compareTo(TOLERANCE) > 0) {
      boolean crosses = !clip.transition().overlap().isZero();
      faults.add(
          pointer + "/start",
          "overlap",
          crosses
              ? "the overlap with the clip before is longer than the transition"
              : "starts before the previous clip ends",
          "start at " + right + ", or say auto");
    }
  }

  /** Whether the transitions of a picture leave anything of it. */
  private void fits(Placed picture, @Nullable Clip next) {
    Transition in = picture.clip().transition().in();
    Transition out = picture.clip().transition().out();
    Duration shared = next == null ? Duration.ZERO : next.transition().overlap();
    Duration taken =
        shared
            .plus(in == null ? Duration.ZERO : in.duration())
            .plus(out == null ? Duration.ZERO : out.duration());
    long frames =
        picture.frames() - (shared.isZero() ? 0 : crossing(shared)) - overlapFrames(picture);
    if (picture.frames() <= 0) {
      faults.add(
          picture.pointer() + "/length",
          "range",
          "the clip is shorter than a frame",
          "make it longer, or leave it out");
    } else if (taken.compareTo(picture.length().plus(TOLERANCE)) > 0 || frames < 0) {
      faults.add(
          picture.pointer() + "/transition",
          "transition_too_long",
          "the transitions take "
              + Faults.seconds(taken)
              + " s of a clip that lasts "
              + Faults.seconds(picture.length())
              + " s",
          "make them shorter, or the clip longer");
    }
  }

  private long overlapFrames(Placed picture) {
    Duration overlap = picture.clip().transition().overlap();
    return overlap.isZero() || picture.begin() == 0 ? 0 : crossing(overlap);
  }

  /** Where the last of the other tracks ends, as far as they do by themselves. */
  private Duration longestOther() {
    Duration longest = Duration.ZERO;
    for (Track track : tracks) {
      if (track instanceof VideoTrack) {
        continue;
      }
      Duration end = Duration.ZERO;
      for (Clip clip : track.clips()) {
        if (clip.length() == Length.END) {
          break;
        }
        end = start(clip, end).plus(natural(clip));
      }
      longest = end.compareTo(longest) > 0 ? end : longest;
    }
    return longest;
  }

  /** The clips of a track other than the pictures', cut where the video ends. */
  private List<Placed> following(Track track, int index, Duration videoEnd) {
    List<Placed> placed = new ArrayList<>();
    Duration before = Duration.ZERO;
    for (int i = 0; i < track.clips().size(); i++) {
      Clip clip = track.clips().get(i);
      String pointer = pointer(index, i);
      Duration start = start(clip, before);
      if (before.minus(start).compareTo(TOLERANCE) > 0) {
        faults.add(
            pointer + "/start",
            "overlap",
            "starts before the previous clip of its track ends",
            "start at " + Faults.seconds(before) + ", say auto, or use another track");
      }
      Duration end = clip.length() == Length.END ? videoEnd : start.plus(natural(clip));
      if (start.compareTo(videoEnd) >= 0) {
        faults.add(
            pointer + "/start",
            "range",
            "the video is over by then; it lasts " + Faults.seconds(videoEnd) + " s",
            "start earlier, or leave the clip out");
      }
      before = end;
      Duration cut = end.compareTo(videoEnd) > 0 ? videoEnd : end;
      placed.add(new Placed(clip, pointer, start, cut, rate.frameAt(start), rate.frameAt(cut)));
    }
    return placed;
  }

  /** Whether a voice is heard to its last word. */
  private void wholeWords(Placed sound, Duration videoEnd) {
    if (!(sound.clip().asset() instanceof VoiceAsset voice)) {
      return;
    }
    SpokenFacts facts = spoken(voice);
    List<Word> words = facts.words();
    Duration last = words.isEmpty() ? facts.duration() : words.get(words.size() - 1).end();
    Duration length =
        sound.clip().length() instanceof Length.For given ? given.time() : facts.duration();
    Duration until = sound.start().plus(last.compareTo(length) < 0 ? last : length);
    if (until.compareTo(videoEnd.plus(TOLERANCE)) > 0) {
      faults.add(
          sound.pointer(),
          "beyond_video",
          "the voice speaks until "
              + Faults.seconds(until)
              + " s, and the pictures end at "
              + Faults.seconds(videoEnd)
              + " s",
          "add pictures, or let the length of the last one be \"end\"");
    }
  }

  private static Duration start(Clip clip, Duration before) {
    return clip.start() instanceof Start.At at ? at.time() : before;
  }

  /** How long a clip lasts when nothing else ends it. */
  private Duration natural(Clip clip) {
    if (clip.length() instanceof Length.For given) {
      return given.time();
    }
    Asset asset = clip.asset();
    if (asset instanceof VideoAsset video) {
      return Speeds.shownTime(facts(video).duration().minus(video.trim()), clip.speed());
    }
    if (asset instanceof AudioAsset audio) {
      SourceFacts facts = Objects.requireNonNull(ingredients.sources().get(audio.sourceId()));
      return Speeds.shownTime(facts.duration().minus(audio.trim()), clip.speed());
    }
    if (asset instanceof VoiceAsset voice) {
      return spoken(voice).duration();
    }
    if (asset instanceof CaptionsAsset captions) {
      Duration since = clip.start() instanceof Start.At at ? at.time() : Duration.ZERO;
      List<Cue> cues = captions.cues();
      return captions.fromVoice()
          ? voiceEnd().minus(since)
          : cues.isEmpty() ? Duration.ZERO : cues.get(cues.size() - 1).end();
    }
    return Length.STILL;
  }

  private Duration voiceEnd() {
    return voices().stream().map(Placed::end).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  /** What is spoken, wherever the video ends. */
  private List<Placed> voices() {
    List<Placed> voices = new ArrayList<>();
    for (Track track : tracks) {
      Duration end = Duration.ZERO;
      for (Clip clip : track.clips()) {
        if (clip.asset() instanceof VoiceAsset voice) {
          Duration start = start(clip, end);
          end = start.plus(clip.length() == Length.END ? spoken(voice).duration() : natural(clip));
          voices.add(new Placed(clip, "", start, end, 0, 0));
        }
      }
    }
    return voices;
  }

  private List<Cue> cues(Placed placed) {
    if (!(placed.clip().asset() instanceof CaptionsAsset captions)) {
      return List.of();
    }
    if (captions.fromVoice()) {
      List<Word> words = wordsOfVoices(placed.start());
      if (words.isEmpty()) {
        faults.add(
            placed.pointer() + "/asset/from",
            "required",
            "nothing is spoken that these captions could show",
            "add a voice clip, or give cues");
      }
      return ingredients.cues().cues(words, captions);
    }
    if (captions.wordsPerCue() == null) {
      return captions.cues();
    }
    List<Word> words = captions.cues().stream().flatMap(cue -> cue.words().stream()).toList();
    return ingredients.cues().cues(words, captions);
  }

  private List<Word> wordsOfVoices(Duration since) {
    List<Word> words = new ArrayList<>();
    for (Placed voice : voices()) {
      for (Word word : spoken((VoiceAsset) voice.clip().asset()).words()) {
        Duration start = voice.start().plus(word.start()).minus(since);
        Duration end = voice.start().plus(word.end()).minus(since);
        if (!start.isNegative()) {
          words.add(new Word(word.text(), start, end));
        }
      }
    }
    words.sort(Comparator.comparing(Word::start));
    return words;
  }

  private SpokenFacts spoken(VoiceAsset voice) {
    return Objects.requireNonNull(ingredients.spoken().get(voice));
  }

  private SourceFacts facts(VideoAsset video) {
    return Objects.requireNonNull(ingredients.sources().get(video.sourceId()));
  }

  private static String pointer(int track, int clip) {
    return "/timeline/tracks/" + track + "/clips/" + clip;
  }
}
