package dev.cutroom.generation.control;

import dev.cutroom.generation.control.Steps.Step;
import dev.cutroom.selection.DamagedSourceException;
import dev.cutroom.selection.Measurements;
import dev.cutroom.selection.SourceMeasurements;
import dev.cutroom.source.control.Measuring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Has the sources of an attempt measured, each as a step, unless that was done before. */
@ApplicationScoped
public class Looking {
  @Inject Measuring measuring;

  static String step(Material source) {
    return "measure-" + source.sourceId();
  }

  /** Announces the steps of {@link #at} that will take time. */
  void announce(Attempt attempt, Collection<Material> sources) {
    sources.stream()
        .filter(source -> measuring.known(source.sha256()).isEmpty())
        .forEach(source -> attempt.expect(step(source), source.decodeSeconds()));
  }

  /** What is measured of the sources, in their order. */
  List<SourceMeasurements> at(Attempt attempt, Steps steps, Collection<Material> sources)
      throws InterruptedException {
    List<SourceMeasurements> measured = new ArrayList<>();
    for (Material source : sources) {
      Step step = new Step(step(source), "Looking at " + source.fileName(), source.sha256());
      if (measuring.known(source.sha256()).isPresent()) {
        steps.reused(step, source.fileName() + " was measured before");
      } else {
        steps.noted(step, () -> measure(attempt, step, source));
      }
      Measurements found = measuring.known(source.sha256()).orElseThrow();
      measured.add(new SourceMeasurements(source.sourceId(), found));
    }
    return measured;
  }

  private Measurements measure(Attempt attempt, Step step, Material source)
      throws InterruptedException {
    try {
      return measuring.measure(
          attempt.scope(),
          source.sha256(),
          source.measurable(),
          fraction -> attempt.meter().advance(step.name(), fraction));
    } catch (DamagedSourceException e) {
      throw new WorkFailure(
              "SOURCE_DAMAGED",
              "\"" + source.fileName() + "\": " + e.getMessage(),
              false,
              "Delete this source and upload a whole one.")
          .lines(e.lastLines())
          .from(e);
    }
  }
}
