package dev.cutroom.plan;

import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Placement;
import dev.cutroom.edit.TitleAsset;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lies over the pictures, segment by segment.
 *
 * <p>A frame shows what is true in its middle, so everything changes at the frame boundary that is
 * nearest to its time. A segment gets only what is seen in it, with times of its own: so it keeps
 * its hash whatever is changed elsewhere.
 */
final class OverlayPlanning {

  private final List<Layout.Over> over;
  private final FrameRate rate;
  private final Map<UUID, SourceFacts> sources;

  OverlayPlanning(Layout layout, FrameRate rate, Map<UUID, SourceFacts> sources) {
    this.over = layout.over();
    this.rate = rate;
    this.sources = sources;
  }

  /** The lowest first. */
  List<PlannedOverlay> seen(long begin, long frames) {
    Duration origin = rate.timeOf(begin);
    Duration first = rate.halfFrame();
    Duration last = rate.timeOf(frames - 1).plus(first);
    List<PlannedOverlay> seen = new ArrayList<>();
    for (Layout.Over one : over) {
      PlannedOverlay overlay = seen(one, origin, first, last);
      if (overlay != null) {
        seen.add(overlay);
      }
    }
    return seen;
  }

  private @Nullable PlannedOverlay seen(
      Layout.Over one, Duration origin, Duration first, Duration last) {
    Clip clip = one.span().clip();
    Duration start = one.span().start().minus(origin);
    Duration length = one.span().length();
    if (clip.asset() instanceof CaptionsAsset captions) {
      return captions(captions, one.cues(), start, length, first, last);
    }
    if (start.plus(length).compareTo(first) <= 0 || start.compareTo(last) > 0) {
      return null;
    }
    Transitions transition = clip.transition();
    Duration steadyFrom = start.plus(duration(transition.in()));
    Duration steadyUntil = start.plus(length).minus(duration(transition.out()));
    if (steadyFrom.compareTo(first) <= 0 && steadyUntil.compareTo(last) > 0) {
      // It only stands there: when it came and when it goes makes no difference.
      start = Duration.ZERO;
      length = last.plus(first);
      transition = Transitions.NONE;
    }
    Placement placement = clip.placement();
    if (clip.asset() instanceof TitleAsset title) {
      return new PlannedOverlay.Title(
          title.text(), title.style(), placement, transition, start, length);
    }
    ImageAsset image = (ImageAsset) clip.asset();
    SourceFacts facts = Objects.requireNonNull(sources.get(image.sourceId()));
    return new PlannedOverlay.Image(
        facts.sourceId(),
        facts.sha256(),
        facts.displayed(),
        clip.turn(),
        placement,
        transition,
        start,
        length);
  }

  private static Duration duration(@Nullable Transition transition) {
    return transition == null ? Duration.ZERO : transition.duration();
  }

  private static @Nullable PlannedOverlay captions(
      CaptionsAsset captions,
      List<Cue> cues,
      Duration start,
      Duration length,
      Duration first,
      Duration last) {
    List<Cue> seen = new ArrayList<>();
    for (Cue cue : cues) {
      boolean within = cue.start().compareTo(length) < 0;
      Duration end = cue.end().compareTo(length) < 0 ? cue.end() : length;
      if (within
          && start.plus(end).compareTo(first) > 0
          && start.plus(cue.start()).compareTo(last) <= 0) {
        seen.add(new Cue(cue.start(), end, cue.words()));
      }
    }
    if (seen.isEmpty()) {
      return null;
    }
    Duration base = seen.get(0).start();
    return new PlannedOverlay.Captions(
        seen.stream().map(cue -> earlier(cue, base)).toList(), captions.style(), start.plus(base));
  }

  private static Cue earlier(Cue cue, Duration by) {
    List<Word> words =
        cue.words().stream()
            .map(word -> new Word(word.text(), word.start().minus(by), word.end().minus(by)))
            .toList();
    return new Cue(cue.start().minus(by), cue.end().minus(by), words);
  }
}
