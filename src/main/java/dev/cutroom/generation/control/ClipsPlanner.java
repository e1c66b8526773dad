package dev.cutroom.generation.control;

import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.preset.Preset;
import dev.cutroom.selection.SelectionRequest;
import dev.cutroom.selection.SourceMeasurements;
import dev.cutroom.selection.Variants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Kind {@code clips}: the best moments of the sources, in variants that differ. */
final class ClipsPlanner implements Planner {
  @Override
  public List<PlannedClip> plan(
      GenerationRequest request,
      Preset preset,
      Map<UUID, Material> material,
      List<SourceMeasurements> measured,
      long seed) {
    double seconds = Objects.requireNonNull(request.targetDurationSeconds());
    SelectionRequest wanted =
        new SelectionRequest(
            Objects.requireNonNull(request.variantCount()),
            Duration.ofNanos(Math.round(seconds * 1e9)),
            new Rational(preset.frameRate(), 1),
            (double) preset.width() / preset.height(),
            seed);
    return Variants.choose(measured, wanted).stream()
        .map(
            variant ->
                EditDrafts.of(
                    "Clip " + (variant.index() + 1),
                    preset,
                    variant.shots(),
                    material,
                    variant.score(),
                    variant.reasons(),
                    variant.warnings()))
        .toList();
  }
}
