package dev.cutroom.plan;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.SourcedAsset;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.VideoAsset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** One planning: clips that are known to be right, laid on the grid. */
final class Planning {

  /** Enough for a source of 20 frames a second to have shown a frame before the cut. */
  private static final Duration MIN_PREROLL = Duration.ofMillis(100);

  private final OutputSpec spec;
  private final Map<UUID, SourceFacts> sources;
  private final String toolVersion;

  private final List<PlannedSegment> segments = new ArrayList<>();
  private final List<Double> costs = new ArrayList<>();
  private final List<SoundCut> cuts = new ArrayList<>();

  Planning(OutputSpec spec, Map<UUID, SourceFacts> sources, String toolVersion) {
    this.spec = spec;
    this.sources = sources;
    this.toolVersion = toolVersion;
  }

  RenderPlan plan(List<Clip> clips) {
    long begin = 0;
    for (int i = 0; i < clips.size(); i++) {
      Clip clip = clips.get(i);
      boolean last = i == clips.size() - 1;
      Duration until = last ? start(clip).plus(length(clip)) : start(clips.get(i + 1));
      long end = spec.frameRate().frameAt(until);
      UUID source = ((SourcedAsset) clip.asset()).sourceId();
      SourceFacts facts = Objects.requireNonNull(sources.get(source));
      picture(clip, facts, end - begin);
      cuts.add(sound(clip, facts, begin, end));
      begin = end;
    }
    SoundPlan sound = new SoundPlan(cuts, SoundPlan.FADE_SAMPLES, soundHash());
    return new RenderPlan(spec, segments, sound, joinHash(sound), Costs.of(spec, costs, begin));
  }

  private static Duration start(Clip clip) {
    return ((Start.At) clip.start()).time();
  }

  private static Duration length(Clip clip) {
    return ((Length.For) clip.length()).time();
  }

  /** The shot's segments; parts of equal length, so that none is a splinter. */
  private void picture(Clip clip, SourceFacts facts, long frames) {
    long parts = -Math.floorDiv(-frames, RenderPlans.MAX_SEGMENT_FRAMES);
    Geometry geometry = Geometries.of(clip.fit(), clip.focus(), facts.displayed(), spec.frame());
    Duration trim = clip.asset() instanceof VideoAsset video ? video.trim() : Duration.ZERO;
    for (long part = 0; part < parts; part++) {
      long from = part * frames / parts;
      long length = (part + 1) * frames / parts - from;
      Duration start = facts.still() ? Duration.ZERO : trim.plus(spec.frameRate().timeOf(from));
      Duration preroll = preroll(facts, start);
      PlannedSegment segment =
          new PlannedSegment(
              segments.size(),
              facts.sourceId(),
              facts.sha256(),
              facts.still(),
              start,
              preroll,
              length,
              geometry,
              facts.colour(),
              segmentHash(facts, start, preroll, length, geometry));
      segments.add(segment);
      costs.add(Costs.segment(spec, segment, facts.frameRate()));
    }
  }

  private static Duration preroll(SourceFacts facts, Duration start) {
    Duration twoFrames = facts.frameRate().timeOf(2);
    Duration preroll = twoFrames.compareTo(MIN_PREROLL) > 0 ? twoFrames : MIN_PREROLL;
    return preroll.compareTo(start) < 0 ? preroll : start;
  }

  private SoundCut sound(Clip clip, SourceFacts facts, long begin, long end) {
    long samples = spec.frameRate().sampleAt(end) - spec.frameRate().sampleAt(begin);
    if (clip.asset() instanceof VideoAsset video && facts.hasAudio() && video.volume() > 0) {
      return new SoundCut.Heard(
          facts.sourceId(), facts.sha256(), video.trim(), samples, video.volume());
    }
    return new SoundCut.Silence(samples);
  }

  private String segmentHash(
      SourceFacts facts, Duration start, Duration preroll, long frames, Geometry geometry) {
    return new Fingerprint("segment/1", toolVersion)
        .with("source", facts.sha256())
        .with("still", Boolean.toString(facts.still()))
        .with("start", start)
        .with("preroll", preroll)
        .with("frames", frames)
        .with("geometry", geometry.toString())
        .with("colour", facts.colour().toString())
        .with("frame", spec.frame().toString())
        .with("frameRate", spec.frameRate().toString())
        .with("crf", spec.crf())
        .with("maxrate", spec.maxrateKbit())
        .with("bufsize", spec.bufsizeKbit())
        .with("gop", spec.gopFrames())
        .with("speed", spec.speed())
        .hex();
  }

  private String soundHash() {
    Fingerprint print =
        new Fingerprint("sound/1", toolVersion)
            .with("rate", spec.audioKbit())
            .with("loudness", spec.loudness().toString())
            .with("fade", SoundPlan.FADE_SAMPLES);
    for (SoundCut cut : cuts) {
      print.with("samples", cut.samples());
      if (cut instanceof SoundCut.Heard heard) {
        print
            .with("source", heard.sourceSha256())
            .with("start", heard.start())
            .with("volume", Double.toString(heard.volume()));
      }
    }
    return print.hex();
  }

  private String joinHash(SoundPlan sound) {
    Fingerprint print = new Fingerprint("join/1", toolVersion);
    segments.forEach(segment -> print.with("segment", segment.contentHash()));
    return print.with("sound", sound.contentHash()).hex();
  }
}
