package dev.cutroom.plan;

import dev.cutroom.edit.Duck;
import dev.cutroom.edit.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One planning: an arrangement that is known to be right becomes segments and a sound. */
final class Planning {

  private final OutputSpec spec;
  private final Ingredients ingredients;
  private final Arrangement arrangement;
  private final PicturePlanning pictures;
  private final OverlayPlanning overlays;
  private final SegmentHash hash;

  private final List<PlannedSegment> segments = new ArrayList<>();
  private final List<Double> costs = new ArrayList<>();

  Planning(OutputSpec spec, Ingredients ingredients, Arrangement arrangement) {
    this.spec = spec;
    this.ingredients = ingredients;
    this.arrangement = arrangement;
    this.pictures = new PicturePlanning(spec, ingredients.sources());
    this.overlays = new OverlayPlanning(arrangement, spec.frameRate(), ingredients.sources());
    this.hash = new SegmentHash(spec, ingredients);
  }

  RenderPlan plan(@Nullable Duck duck) {
    SegmentCuts cuts = new SegmentCuts(arrangement, spec.frameRate());
    List<Placed> placed = arrangement.pictures();
    for (int i = 0; i < placed.size(); i++) {
      long begin = placed.get(i).begin() + arrangement.overlap(i);
      if (i > 0 && begin > placed.get(i).begin()) {
        crossing(placed.get(i - 1), placed.get(i), begin);
      }
      boolean last = i == placed.size() - 1;
      long end = placed.get(i).over() - (last ? 0 : arrangement.overlap(i + 1));
      for (long over : cuts.ends(begin, end)) {
        add(begin, over, pictures.of(placed.get(i), begin, over - begin), null);
        begin = over;
      }
    }
    SoundPlan sound = SoundPlanning.plan(arrangement, duck, spec, ingredients);
    return new RenderPlan(
        spec, segments, sound, joinHash(sound), Costs.of(spec, costs, arrangement.frames()));
  }

  /** The frames that two clips share. */
  private void crossing(Placed before, Placed after, long end) {
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
