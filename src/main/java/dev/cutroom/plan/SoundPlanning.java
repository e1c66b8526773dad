package dev.cutroom.plan;

import dev.cutroom.edit.Asset;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Duck;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.edit.Word;
import dev.cutroom.plan.SoundPart.Edge;
import dev.cutroom.plan.SoundPart.Origin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is heard: the sound of the pictures and of the audio tracks on the samples' grid. */
final class SoundPlanning {

  /** Music that the end of the video cuts off dies away: 1.5 s. */
  private static final long LAST_FADE_SAMPLES = 72_000;

  private final Layout layout;
  private final OutputSpec spec;
  private final FrameRate rate;
  private final Ingredients ingredients;
  private final long total;
  private final List<SoundPart> parts = new ArrayList<>();

  private SoundPlanning(Layout layout, OutputSpec spec, Ingredients ingredients) {
    this.layout = layout;
    this.spec = spec;
    this.rate = spec.frameRate();
    this.ingredients = ingredients;
    this.total = rate.sampleAt(layout.frames());
  }

  static SoundPlan plan(
      Layout layout, @Nullable Duck duck, OutputSpec spec, Ingredients ingredients) {
    return new SoundPlanning(layout, spec, ingredients).plan(duck);
  }

  private SoundPlan plan(@Nullable Duck duck) {
    for (int i = 0; i < layout.pictures().size(); i++) {
      ofPicture(i);
    }
    for (Bus bus : Bus.values()) {
      boolean ducked = duck != null && duck.bus() == bus;
      layout.sounds().getOrDefault(bus, List.of()).forEach(span -> ofTrack(span, bus, ducked));
    }
    Ducking ducking = duck == null ? null : Ducking.of(duck.byDb(), heard(duck.under()));
    return new SoundPlan(total, parts, ducking, hash(ducking));
  }

  private void ofPicture(int index) {
    Span picture = layout.pictures().get(index);
    Clip clip = picture.clip();
    if (!(clip.asset() instanceof VideoAsset video && video.volume() > 0)) {
      return;
    }
    SourceFacts facts = Objects.requireNonNull(ingredients.sources().get(video.sourceId()));
    if (!facts.hasAudio()) {
      return;
    }
    long start = rate.sampleAt(picture.begin());
    long end = rate.sampleAt(picture.over());
    boolean last = index == layout.pictures().size() - 1;
    long shared = layout.overlap(index);
    long sharedNext = last ? 0 : layout.overlap(index + 1);
    parts.add(
        new SoundPart(
            new Origin.OfSource(video.sourceId(), facts.sha256()),
            start,
            end - start,
            video.trim(),
            clip.speed(),
            video.volume(),
            edge(clip.fades().in(), rate.sampleAt(picture.begin() + shared) - start),
            edge(clip.fades().out(), end - rate.sampleAt(picture.over() - sharedNext)),
            false,
            false));
  }

  private static Edge edge(Duration fade, long crossing) {
    if (crossing > 0) {
      return new Edge(crossing, true);
    }
    return new Edge(Math.max(FrameRate.sampleAt(fade), Edge.CUT.samples()), false);
  }

  private void ofTrack(Span span, Bus bus, boolean ducked) {
    Clip clip = span.clip();
    long start = FrameRate.sampleAt(span.start());
    long samples = Math.min(FrameRate.sampleAt(span.end()), total) - start;
    if (samples <= 0) {
      return;
    }
    boolean toTheEnd = start + samples >= total - rate.sampleAt(1);
    Edge out = edge(clip.fades().out(), 0);
    if (bus == Bus.MUSIC && toTheEnd && clip.fades().out().isZero()) {
      out = new Edge(Math.min(LAST_FADE_SAMPLES, samples / 4), false);
    }
    Edge in = edge(clip.fades().in(), 0);
    Asset asset = clip.asset();
    if (asset instanceof VoiceAsset voice && voice.volume() > 0) {
      Origin origin = new Origin.OfVoice(spoken(voice).sha256());
      parts.add(
          new SoundPart(
              origin, start, samples, Duration.ZERO, 1, voice.volume(), in, out, false, ducked));
    } else if (asset instanceof AudioAsset audio && audio.volume() > 0) {
      SourceFacts facts = Objects.requireNonNull(ingredients.sources().get(audio.sourceId()));
      parts.add(
          new SoundPart(
              new Origin.OfSource(audio.sourceId(), facts.sha256()),
              start,
              samples,
              audio.trim(),
              clip.speed(),
              audio.volume(),
              in,
              out,
              audio.loop(),
              ducked));
    }
  }

  /**
   * When something is heard on a bus: of a voice its words, of all else the whole clip; of what has
   * no volume, never.
   */
  private List<Ducking.Stretch> heard(Bus bus) {
    List<Ducking.Stretch> heard = new ArrayList<>();
    for (Span span : layout.sounds().getOrDefault(bus, List.of())) {
      if (isSilent(span.clip().asset())) {
        continue;
      }
      long end = FrameRate.sampleAt(span.end());
      List<Word> words =
          span.clip().asset() instanceof VoiceAsset voice ? spoken(voice).words() : List.of();
      for (Word word : words) {
        long begin = FrameRate.sampleAt(span.start().plus(word.start()));
        long over = Math.min(end, FrameRate.sampleAt(span.start().plus(word.end())));
        Optional.of(new Ducking.Stretch(begin, over))
            .filter(stretch -> stretch.begin() < stretch.end())
            .ifPresent(heard::add);
      }
      if (words.isEmpty()) {
        heard.add(new Ducking.Stretch(FrameRate.sampleAt(span.start()), end));
      }
    }
    return heard;
  }

  private static boolean isSilent(Asset asset) {
    return (asset instanceof VoiceAsset voice && voice.volume() == 0)
        || (asset instanceof AudioAsset audio && audio.volume() == 0);
  }

  private SpokenFacts spoken(VoiceAsset voice) {
    return Objects.requireNonNull(ingredients.spoken().get(voice));
  }

  private String hash(@Nullable Ducking ducking) {
    Fingerprint print =
        new Fingerprint("sound/3", ingredients.toolVersion())
            .with("rate", spec.audioKbit())
            .with("lufs", spec.loudness().integratedLufs())
            .with("peak", spec.loudness().truePeakDb())
            .with("samples", total);
    for (SoundPart part : parts) {
      print
          .with("source", part.origin().sha256())
          .with("start", part.start())
          .with("samples", part.samples())
          .with("from", part.from())
          .with("speed", part.speed())
          .with("volume", part.volume())
          .with("in", part.in().samples())
          .with("crossesIn", part.in().crossing())
          .with("out", part.out().samples())
          .with("crossesOut", part.out().crossing())
          .with("loops", part.loops())
          .with("ducked", part.ducked());
    }
    if (ducking != null) {
      print.with("duck", ducking.byDb());
      for (Ducking.Stretch stretch : ducking.stretches()) {
        print.with("under", stretch.begin()).with("until", stretch.end());
      }
    }
    return print.hex();
  }
}
