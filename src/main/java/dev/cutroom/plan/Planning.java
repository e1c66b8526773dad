package dev.cutroom.plan;

import dev.cutroom.edit.Duck;
import dev.cutroom.edit.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One planning: an layout that is known to be right becomes segments and a sound. */
final class Planning {

  private final OutputSpec spec;
  private final Ingredients ingredients;
  private final Layout layout;
  private final PicturePlanning pictures;
  private final OverlayPlanning overlays;
  private final SegmentHash hash;

  private final List<PlannedSegment> segments = new ArrayList<>();
  private final List<Double> costs = new ArrayList<>();

  Planning(OutputSpec spec, Ingredients ingredients, Layout layout) {
    this.spec = spec;
    this.ingredients = ingredients;
    this.layout = layout;
    this.pictures = new PicturePlanning(spec, ingredients.sources());
    this.overlays = new OverlayPlanning(layout, spec.frameRate(), ingredients.sources());
    this.hash = new SegmentHash(spec, ingredients);
  }

  RenderPlan plan(@Nullable Duck duck) {
    SegmentCuts cuts = new SegmentCuts(layout, spec.frameRate());
    List<Span> span = layout.pictures();
    for (int i = 0; i < span.size(); i++) {
      long begin = span.get(i).begin() + layout.overlap(i);
      if (i > 0 && begin > span.get(i).begin()) {
        crossing(span.get(i - 1), span.get(i), begin);
      }
      boolean last = i == span.size() - 1;
      long end = span.get(i).over() - (last ? 0 : layout.overlap(i + 1));
      for (long over : cuts.ends(begin, end)) {
        add(begin, over, pictures.of(span.get(i), begin, over - begin), null);
        begin = over;
      }
    }
    SoundPlan sound = SoundPlanning.plan(layout, duck, spec, ingredients);
    return new RenderPlan(
        spec,
        segments,
        sound,
        layout.captions(),
        joinHash(sound),
        Costs.of(spec, costs, layout.frames()));
  }

  /** The frames that two clips share. */
  private void crossing(Span before, Span after, long end) {
    Transition in = Objects.requireNonNull(after.clip().transition().in());
    long begin = after.begin();
    List<Long> ends = new ArrayList<>();
    SegmentCuts.evenly(begin, end, SegmentCuts.MAX_CROSSING_FRAMES, ends);
    for (long over : ends) {
      long frames = over - begin;
      PlannedCrossing crossing =
          new PlannedCrossing(
              in.name(),
              pictures.of(after, begin, frames),
              begin - after.begin(),
              end - after.begin());
      add(begin, over, pictures.of(before, begin, frames), crossing);
      begin = over;
    }
  }

  private void add(
      long begin, long over, PlannedPicture picture, @Nullable PlannedCrossing crossing) {
    long frames = over - begin;
    List<PlannedOverlay> seen = overlays.seen(begin, frames);
    PlannedSegment segment =
        new PlannedSegment(
            segments.size(),
            frames,
            picture,
            crossing,
            seen,
            hash.of(frames, picture, crossing, seen));
    segments.add(segment);
    costs.add(Costs.segment(spec, segment, pictures::sourceFramesPerSecond));
  }

  private String joinHash(SoundPlan sound) {
    Fingerprint print = new Fingerprint("join/1", ingredients.toolVersion());
    segments.forEach(segment -> print.with("segment", segment.contentHash()));
    return print.with("sound", sound.contentHash()).hex();
  }
}
