package dev.cutroom.generation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What is learned from an attempt that came to its end. */
@ApplicationScoped
public class Lessons {
  @Inject CostModel costs;
  @Inject EstimateAccuracy accuracy;
  @Inject RunningAttempts running;

  void learn(Attempt attempt) {
    long now = System.nanoTime();
    Attempt.Estimate estimate = attempt.estimate();
    if (estimate != null) {
      accuracy.note(estimate.remainingSeconds(), (now - estimate.atNanos()) / 1e9);
    }
    // Beside others it was slower than the server is, and after another it had less to do.
    if (running.count() == 1 && !attempt.meter().resumed()) {
      costs.learnPace(attempt.meter().pace(now));
    }
    costs.save();
  }
}
