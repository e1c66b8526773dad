package dev.cutroom.generation.control;

import dev.cutroom.edit.Audio;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.CaptionsTrack;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Duck;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Fades;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Look;
import dev.cutroom.edit.Output;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.Placement;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.TextStyle;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.TitleAsset;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.generation.entity.ShortForm.Captions;
import dev.cutroom.generation.entity.ShortForm.Filters;
import dev.cutroom.generation.entity.ShortForm.Music;
import dev.cutroom.generation.entity.ShortForm.Title;
import dev.cutroom.generation.entity.ShortForm.VoiceOver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From the short form to an Edit: the pictures of the raw clip, and on them what was asked for.
 * Pure.
 */
final class Finishing {
  /** What a raw clip's own sound keeps under a voice-over: -12 dB, heard and not in the way. */
  static final double SOUND_UNDER_VOICE = 0.25;

  /** Music against the other sounds, in dB: with a voice it is felt more than heard. */
  static final double MUSIC_DB = -9;

  static final double DUCK_DB = Duck.DEFAULT_DB;

  private static final Duration TITLE_LENGTH = Duration.ofSeconds(3);
  private static final Duration TITLE_FADE = Duration.ofMillis(300);

  /** Below what the platforms put at the top, and clear of the captions. */
  private static final Placement TITLE_PLACE = new Placement(0.5, 0.24, 0.8, 1);

  private static final Fades MUSIC_FADES =
      new Fades(Duration.ofMillis(200), Duration.ofMillis(1500));

  private final Edit raw;
  private final @Nullable VoiceOver voiceOver;
  private final List<Track> above = new ArrayList<>();
  private final List<Track> below = new ArrayList<>();
  private @Nullable Duck duck;

  private Finishing(Edit raw, @Nullable VoiceOver voiceOver) {
    this.raw = raw;
    this.voiceOver = voiceOver;
  }

  /**
   * The Edit that a checked wish asks for.
   *
   * @param raw the Edit of the raw clip: one picture track
   * @param cues read from the captions file of the wish; empty: they come from the voice
   */
  static Edit edit(Edit raw, String preset, GenerationWish wish, List<Cue> cues) {
    Finishing finishing = new Finishing(raw, wish.voiceOver());
    if (wish.title() != null) {
      finishing.title(wish.title());
    }
    if (wish.captions() != null) {
      finishing.captions(wish.captions(), cues);
    }
    if (wish.voiceOver() != null) {
      finishing.voice(wish.voiceOver());
    }
    if (wish.music() != null) {
      finishing.music(wish.music());
    }
    return finishing.put(preset, wish.filters());
  }

  private void title(Title title) {
    Transition fade = Transition.of(TransitionName.FADE, TITLE_FADE);
    TextStyle style = title.style() == null ? TextStyle.DEFAULT : TextStyle.named(title.style());
    above.add(
        new OverlayTrack(
            List.of(
                Clip.builder(new TitleAsset(Objects.requireNonNull(title.text()), style))
                    .start(Start.at(Duration.ZERO))
                    .length(Length.of(TITLE_LENGTH))
                    .transition(new Transitions(fade, fade))
                    .placement(TITLE_PLACE)
                    .build())));
  }

  private void captions(Captions captions, List<Cue> cues) {
    CaptionStyle style =
        captions.style() == null ? CaptionStyle.DEFAULT : CaptionStyle.named(captions.style());
    CaptionsAsset asset = new CaptionsAsset(cues.isEmpty(), cues, style, captions.wordsPerCue());
    above.add(new CaptionsTrack(List.of(throughout(asset).build())));
  }

  private void voice(VoiceOver voice) {
    VoiceAsset asset =
        new VoiceAsset(Objects.requireNonNull(voice.text()), voice.voice(), voice.provider(), 1);
    below.add(
        new AudioTrack(
            Bus.VOICE, List.of(Clip.builder(asset).start(Start.at(Duration.ZERO)).build())));
  }

  private void music(Music music) {
    UUID source = Objects.requireNonNull(music.sourceId());
    double volume = factor(Objects.requireNonNullElse(music.volumeDb(), MUSIC_DB));
    AudioAsset asset = new AudioAsset(source, Duration.ZERO, volume, true);
    below.add(new AudioTrack(Bus.MUSIC, List.of(throughout(asset).fades(MUSIC_FADES).build())));
    double down = Objects.requireNonNullElse(music.duckDb(), DUCK_DB);
    if (voiceOver != null && down < 0) {
      duck = new Duck(Bus.MUSIC, Bus.VOICE, down);
    }
  }

  private Edit put(String preset, @Nullable Filters filters) {
    List<Track> tracks = new ArrayList<>(above);
    for (Track track : raw.timeline().tracks()) {
      tracks.add(
          track.withClips(track.clips().stream().map(clip -> picture(clip, filters)).toList()));
    }
    tracks.addAll(below);
    Edit edit =
        raw.withOutput(new Output(preset))
            .withTimeline(new Timeline(tracks))
            .withAudio(new Audio(duck, null));
    return Fitting.fitted(edit, length(edit));
  }

  private Clip picture(Clip clip, @Nullable Filters filters) {
    Clip.Builder changed = clip.but();
    if (filters != null) {
      changed.look(look(filters));
    }
    if (voiceOver != null && clip.asset() instanceof VideoAsset video) {
      changed.asset(
          new VideoAsset(video.sourceId(), video.trim(), video.volume() * SOUND_UNDER_VOICE));
    }
    return changed.build();
  }

  private static Look look(Filters filters) {
    return new Look(
        Objects.requireNonNullElse(filters.brightness(), Look.NONE.brightness()),
        Objects.requireNonNullElse(filters.contrast(), Look.NONE.contrast()),
        Objects.requireNonNullElse(filters.saturation(), Look.NONE.saturation()),
        Objects.requireNonNullElse(filters.denoise(), Look.NONE.denoise()),
        Objects.requireNonNullElse(filters.sharpen(), Look.NONE.sharpen()));
  }

  private static Clip.Builder throughout(dev.cutroom.edit.Asset asset) {
    return Clip.builder(asset).start(Start.at(Duration.ZERO)).length(Length.END);
  }

  /** How long the pictures of an Edit whose times are all said last. */
  static Duration length(Edit edit) {
    return edit.timeline().tracks().stream()
        .filter(VideoTrack.class::isInstance)
        .flatMap(track -> track.clips().stream())
        .map(Clip::length)
        .map(length -> length instanceof Length.For said ? said.time() : Length.STILL)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Decibels as a factor on the samples. */
  static double factor(double db) {
    return Math.pow(10, db / 20);
  }
}
