package dev.cutroom.selection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds gradual transitions: two unlike frames, half a second or a second apart, with a frame in
 * the middle that is nearly the mean of both. No moving subject and no pan looks like that.
 */
final class DissolveDetector {

  private static final double[] SPANS_SECONDS = {0.5, 1.0};

  /** The two ends must differ by this many grey levels, and not be the same drawing. */
  private static final double SMALLEST_DIFFERENCE = 14;

  private static final double SAME_DRAWING = 0.6;

  /** Largest share of the ends' difference by which the middle may miss their mean. */
  private static final double LARGEST_MISS = 0.22;

  /** One step of a dissolve is a fraction of the whole; a larger one is a cut. */
  private static final double LARGEST_STEP = 0.5;

  private static final double SLOW_END_SECONDS = 0.35;

  private record Moment(double seconds, CoarseFrame frame) {}

  private final Deque<Moment> recent = new ArrayDeque<>();
  private final List<Cut> found = new ArrayList<>();

  void add(double seconds, CoarseFrame frame) {
    recent.addLast(new Moment(seconds, frame));
    while (seconds - recent.getFirst().seconds() > SPANS_SECONDS[1] + 0.2) {
      recent.removeFirst();
    }
    for (double span : SPANS_SECONDS) {
      Moment start = closest(seconds - span);
      Moment middle = closest(seconds - span / 2);
      if (start != null
          && middle != null
          && start != middle
          && isDissolve(start, middle, frame)
          && largestStep(start.seconds()) < LARGEST_STEP * start.frame().difference(frame)) {
        note(start.seconds(), seconds);
      }
    }
  }

  /** The transitions found, in order; slow beginnings and ends, which do not show, included. */
  List<Cut> dissolves() {
    return found.stream()
        .map(
            cut ->
                new Cut(
                    Math.max(0, cut.lastSeconds() - SLOW_END_SECONDS),
                    cut.firstSeconds() + SLOW_END_SECONDS))
        .toList();
  }

  private static boolean isDissolve(Moment start, Moment middle, CoarseFrame end) {
    double difference = start.frame().difference(end);
    return difference > SMALLEST_DIFFERENCE
        && start.frame().likeness(end) < SAME_DRAWING
        && middle.frame().differenceFromBlend(start.frame(), end) < LARGEST_MISS * difference;
  }

  private double largestStep(double fromSeconds) {
    double largest = 0;
    Moment before = null;
    for (Moment moment : recent) {
      if (before != null && before.seconds() >= fromSeconds) {
        largest = Math.max(largest, before.frame().difference(moment.frame()));
      }
      before = moment;
    }
    return largest;
  }

  private @Nullable Moment closest(double seconds) {
    for (Moment moment : recent) {
      if (Math.abs(moment.seconds() - seconds) < 0.06) {
        return moment;
      }
    }
    return null;
  }

  private void note(double from, double to) {
    if (!found.isEmpty() && from <= found.get(found.size() - 1).firstSeconds()) {
      Cut last = found.remove(found.size() - 1);
      found.add(new Cut(Math.min(last.lastSeconds(), from), Math.max(last.firstSeconds(), to)));
    } else {
      found.add(new Cut(from, to));
    }
  }
}
