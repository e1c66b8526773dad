package dev.cutroom.generation.control;

import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.generation.entity.GenerationRequest.Order;
import dev.cutroom.generation.entity.GenerationRequest.Part;
import dev.cutroom.preset.Preset;
import dev.cutroom.selection.Reason;
import dev.cutroom.selection.Shot;
import dev.cutroom.selection.ShotJudge;
import dev.cutroom.selection.SourceMeasurements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Kind {@code segments}: the stretches that a person chose, in the order asked for. */
final class SegmentsPlanner implements Planner {
  @Override
  public List<PlannedClip> plan(
      GenerationRequest request,
      Preset preset,
      Map<UUID, Material> material,
      List<SourceMeasurements> measured,
      long seed) {
    Map<UUID, SourceMeasurements> bySource =
        measured.stream().collect(Collectors.toMap(SourceMeasurements::sourceId, m -> m));
    Rational rate = new Rational(preset.frameRate(), 1);
    double aspect = (double) preset.width() / preset.height();
    List<Shot> shots = new ArrayList<>();
    for (Part part : ordered(request, seed)) {
      boolean still = Objects.requireNonNull(material.get(part.sourceId())).still();
      double seconds = part.endSeconds() - part.startSeconds();
      shots.add(
          ShotJudge.judge(
              Objects.requireNonNull(bySource.get(part.sourceId())),
              still ? 0 : part.startSeconds(),
              Math.max(1, Math.round(seconds * rate.value())),
              still,
              rate,
              aspect));
    }
    return List.of(
        EditDrafts.of(
            "Assembly", preset, shots, material, score(shots), reasons(shots), List.of()));
  }

  private static List<Part> ordered(GenerationRequest request, long seed) {
    List<Part> parts = new ArrayList<>(Objects.requireNonNull(request.segments()));
    Order order = Objects.requireNonNull(request.order());
    if (order == Order.SHUFFLED) {
      Collections.shuffle(parts, new Random(seed));
    } else if (order == Order.LONGEST) {
      parts.sort(Comparator.comparingDouble(part -> part.startSeconds() - part.endSeconds()));
    }
    return parts;
  }

  private static double score(List<Shot> shots) {
    long frames = shots.stream().mapToLong(Shot::lengthFrames).sum();
    double weighted = shots.stream().mapToDouble(s -> s.score() * s.lengthFrames()).sum();
    return Math.round(weighted / frames * 1000) / 1000.0;
  }

  private static List<Reason> reasons(List<Shot> shots) {
    return shots.stream().flatMap(shot -> shot.reasons().stream()).distinct().limit(4).toList();
  }
}
