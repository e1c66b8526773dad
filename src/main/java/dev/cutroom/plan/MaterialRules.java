package dev.cutroom.plan;

import dev.cutroom.edit.Asset;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.SourcedAsset;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VoiceAsset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whether the sources and voices that an Edit names are there, are of its kinds and suffice. */
final class MaterialRules {

  private final Map<UUID, SourceFacts> sources;
  private final Map<VoiceAsset, SpokenFacts> spoken;
  private final Faults faults;

  private MaterialRules(Ingredients ingredients, Faults faults) {
    this.sources = ingredients.sources();
    this.spoken = ingredients.spoken();
    this.faults = faults;
  }

  static void check(Edit edit, Ingredients ingredients, Faults faults) {
    MaterialRules rules = new MaterialRules(ingredients, faults);
    List<Track> tracks = edit.timeline().tracks();
    for (int track = 0; track < tracks.size(); track++) {
      List<Clip> clips = tracks.get(track).clips();
      for (int i = 0; i < clips.size(); i++) {
        rules.check(clips.get(i), "/timeline/tracks/" + track + "/clips/" + i);
      }
    }
  }

  private void check(Clip clip, String pointer) {
    Asset asset = clip.asset();
    if (asset instanceof VoiceAsset voice && !spoken.containsKey(voice)) {
      faults.add(
          pointer + "/asset/text",
          "no_voice",
          "the text has not been spoken",
          "try again; if it stays so, choose another voice or provider");
    }
    if (asset instanceof SourcedAsset sourced) {
      SourceFacts facts = sources.get(sourced.sourceId());
      if (facts == null) {
        faults.add(
            pointer + "/asset/sourceId",
            "unknown_source",
            "there is no source " + sourced.sourceId(),
            "name a source of this project");
      } else if (ofItsKind(sourced, facts, pointer)) {
        reach(clip, facts, pointer);
      }
    }
  }

  private boolean ofItsKind(SourcedAsset asset, SourceFacts facts, String pointer) {
    if (asset instanceof AudioAsset) {
      if (!facts.hasAudio()) {
        faults.add(
            pointer + "/asset/sourceId",
            "no_sound",
            "the source has no sound",
            "name a source that is heard");
      }
      return facts.hasAudio();
    }
    SourceFacts.Kind wanted =
        asset instanceof ImageAsset ? SourceFacts.Kind.STILL : SourceFacts.Kind.VIDEO;
    if (facts.kind() != wanted) {
      faults.add(
          pointer + "/asset/type",
          "unknown_value",
          "the source is " + words(facts.kind()),
          "say " + word(facts.kind()));
    }
    return facts.kind() == wanted;
  }

  private static String words(SourceFacts.Kind kind) {
    return switch (kind) {
      case STILL -> "a picture";
      case VIDEO -> "a video";
      case SOUND -> "a sound";
    };
  }

  private static String word(SourceFacts.Kind kind) {
    return switch (kind) {
      case STILL -> ImageAsset.TYPE;
      case VIDEO -> VideoAsset.TYPE;
      case SOUND -> AudioAsset.TYPE + ", on an audio track";
    };
  }

  private void reach(Clip clip, SourceFacts facts, String pointer) {
    Duration length = clip.length() instanceof Length.For given ? given.time() : Duration.ZERO;
    if (clip.asset() instanceof VideoAsset video) {
      pictures(video, clip.speed(), length, facts, pointer, faults);
    } else if (clip.asset() instanceof AudioAsset audio) {
      sound(audio, length, facts, pointer);
    }
  }

  private void sound(AudioAsset audio, Duration length, SourceFacts facts, String pointer) {
    Duration rest = facts.duration().minus(audio.trim());
    if (rest.isZero() || rest.isNegative()) {
      faults.add(
          pointer + "/asset/trim",
          "beyond_source",
          "the source is over by then; it lasts " + Faults.seconds(facts.duration()) + " s",
          "trim less");
    } else if (!audio.loop() && length.minus(rest).compareTo(RenderPlans.MAX_OVERRUN) > 0) {
      faults.add(
          pointer + "/length",
          "beyond_source",
          "the clip ends after its source, which lasts " + Faults.seconds(facts.duration()) + " s",
          "trim less, or make the clip shorter");
    }
  }

  /** Tells when a video does not reach to the end of its clip. */
  static void pictures(
      VideoAsset video,
      double speed,
      Duration length,
      SourceFacts facts,
      String pointer,
      Faults faults) {
    Duration rest = facts.duration().minus(video.trim());
    Duration over = length.minus(Speeds.shownTime(rest, speed));
    if (rest.isZero() || rest.isNegative() || over.compareTo(RenderPlans.MAX_OVERRUN) > 0) {
      faults.add(
          pointer + "/asset/trim",
          "beyond_source",
          "the clip ends after its source, which lasts "
              + Faults.seconds(facts.duration())
              + " s"
              + (speed == 1 ? "" : " and is played " + speed + " times as fast"),
          "trim less, or make the clip shorter");
    }
  }
}
