package dev.cutroom.quality;

import java.util.ArrayList;
import java.util.List;

/** Collects stretches in which something holds, told step by step. Not thread-safe. */
final class Runs {

  private final double stepSeconds;
  private final List<Stretch> stretches = new ArrayList<>();
  private long steps;
  private long began = -1;

  Runs(double stepSeconds) {
    this.stepSeconds = stepSeconds;
  }

  void step(boolean holds) {
    if (holds && began < 0) {
      began = steps;
    } else if (!holds) {
      close();
    }
    steps++;
  }

  /** Ends the run at hand: what holds from here on is another one. */
  void close() {
    if (began >= 0) {
      stretches.add(new Stretch(began * stepSeconds, steps * stepSeconds));
      began = -1;
    }
  }

  /** All of them; to be asked once, at the end. */
  List<Stretch> toList() {
    close();
    return List.copyOf(stretches);
  }
}
