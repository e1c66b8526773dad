package dev.cutroom.plan;

import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Where shots are cut into segments.
 *
 * <p>A segment that no letters are likely to be changed over is long, for each start of ffmpeg
 * decodes from the key frame before it and costs about as much as ten frames. Under captions
 * segments are short and end where cues do, so that another word costs one of them.
 */
final class SegmentCuts {

  /**
   * A shot longer than this is encoded in parts of equal length: they run in parallel, a crash
   * costs one of them, and progress has a finer grain. Ten seconds at 30 frames a second.
   */
  static final long MAX_FRAMES = 300;

  /** Under captions: about three seconds at 30 frames a second. */
  private static final long MAX_CAPTIONED_FRAMES = 120;

  private static final long WANTED_CAPTIONED_FRAMES = 100;

  /** Shorter ones cost more by their start than a change is likely to save. */
  private static final long MIN_FRAMES = 50;

  /** Both pictures of a transition are decoded at once and wait in memory: 5 MB a frame. */
  static final long MAX_CROSSING_FRAMES = 20;

  /** What stands longer than that is not what is changed again and again. */
  private static final long LONG_FRAMES = 300;

  private final NavigableSet<Long> edges = new TreeSet<>();
  private final List<long[]> covered = new ArrayList<>();

  SegmentCuts(Layout layout, FrameRate rate) {
    for (Layout.Over over : layout.over()) {
      Span span = over.span();
      if (span.clip().asset() instanceof CaptionsAsset) {
        for (Cue cue : over.cues()) {
          long begin = rate.frameAt(span.start().plus(cue.start()));
          long end = rate.frameAt(span.start().plus(cue.end()));
          cover(begin, Math.min(end, span.over()));
        }
      } else if (span.frames() <= LONG_FRAMES) {
        cover(span.begin(), span.over());
      }
    }
  }

  private void cover(long begin, long end) {
    edges.add(begin);
    edges.add(end);
    covered.add(new long[] {begin, end});
  }

  /** The frames at which the segments of a shot end, the last of them {@code to}. */
  List<Long> ends(long from, long to) {
    List<Long> ends = new ArrayList<>();
    long at = from;
    while (at < to) {
      long next = isCovered(at, Math.min(to, at + WANTED_CAPTIONED_FRAMES)) ? captioned(at, to) : 0;
      if (next == 0) {
        long bare = bareUntil(at, to);
        evenly(at, bare, MAX_FRAMES, ends);
        next = bare;
      } else {
        ends.add(next);
      }
      at = next;
    }
    return ends;
  }

  /** Of parts of equal length, so that none is a splinter. */
  static void evenly(long from, long to, long max, List<Long> ends) {
    long parts = -Math.floorDiv(from - to, max);
    for (long part = 1; part <= parts; part++) {
      ends.add(from + part * (to - from) / parts);
    }
  }

  private boolean isCovered(long from, long to) {
    return covered.stream().anyMatch(one -> one[0] < to && one[1] > from);
  }

  /** Where the next cue begins, if what is left of the shot before it is worth a segment. */
  private long bareUntil(long from, long to) {
    long next = covered.stream().mapToLong(one -> one[0]).filter(b -> b > from).min().orElse(to);
    return next < to - MIN_FRAMES && next - from >= MIN_FRAMES ? next : to;
  }

  private long captioned(long from, long to) {
    if (to - from <= MAX_CAPTIONED_FRAMES) {
      return to;
    }
    Long edge = edges.floor(Math.min(from + MAX_CAPTIONED_FRAMES, to - MIN_FRAMES));
    if (edge != null && edge >= from + MIN_FRAMES) {
      return edge;
    }
    long parts = Math.max(2, Math.round((double) (to - from) / WANTED_CAPTIONED_FRAMES));
    return from + (to - from) / parts;
  }
}
