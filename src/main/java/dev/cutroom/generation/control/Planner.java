package dev.cutroom.generation.control;

import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.preset.Preset;
import dev.cutroom.selection.SourceMeasurements;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes Edits of a request: one planner for each kind, one engine for all Edits. Pure. */
interface Planner {
  /**
   * The clips to be made.
   *
   * @param material the sources of the request, in its order
   * @param seed the same for every attempt of a generation
   */
  List<PlannedClip> plan(
      GenerationRequest request,
      Preset preset,
      Map<UUID, Material> material,
      List<SourceMeasurements> measured,
      long seed);
}
