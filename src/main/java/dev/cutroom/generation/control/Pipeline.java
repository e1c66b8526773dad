package dev.cutroom.generation.control;

import dev.cutroom.generation.control.PlannedClip.Plan;
import dev.cutroom.generation.control.Steps.Step;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.generation.entity.Kind;
import dev.cutroom.platform.http.Hashes;
import dev.cutroom.platform.json.Json;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import dev.cutroom.project.entity.ClipContent;
import dev.cutroom.selection.Measurements;
import dev.cutroom.selection.SourceMeasurements;
import dev.cutroom.source.control.MediaEngine;
import dev.cutroom.storage.MadeObjects;
import dev.cutroom.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What an attempt does: measure the sources, plan the Edits, render and verify each clip.
 *
 * <p>Everything between the steps is computed anew by a later attempt and comes out the same; what
 * took time is a step, and is skipped.
 */
@ApplicationScoped
public class Pipeline {
  /** First guesses; {@link CostModel} learns by how much a server differs from them. */
  private static final double PLAN_WEIGHT_SECONDS = 0.2;

  private static final double RENDER_SECONDS_PER_PIXEL = 25e-9;

  /** The whole rendering, as long as its steps are not known. */
  static final String RENDER = "render";

  @Inject StepRunner runner;
  @Inject Attempts attempts;
  @Inject GenerationLog log;
  @Inject ObjectStore objects;
  @Inject MadeObjects made;
  @Inject Materials materials;
  @Inject Looking looking;
  @Inject FinishPlans finishes;
  @Inject MediaEngine engine;
  @Inject ClipWorks works;

  /** The finished and verified clips. */
  public List<ClipContent> run(Attempt attempt) throws InterruptedException {
    GenerationRequest request = attempt.claim().request();
    Preset preset = Presets.byName(request.preset()).orElseThrow();
    Steps steps = new Steps(attempt, runner, attempts, log, objects, made);
    Map<UUID, Material> material = material(attempt, request);
    announce(attempt, request, preset, material);
    List<ClipJob> jobs =
        request.kind() == Kind.RENDER
            ? finishes.jobs(attempt, steps, preset, material)
            : chosen(attempt, steps, request, preset, material);
    return works.render(attempt, steps, jobs, preset, material);
  }

  private List<ClipJob> chosen(
      Attempt attempt,
      Steps steps,
      GenerationRequest request,
      Preset preset,
      Map<UUID, Material> material)
      throws InterruptedException {
    List<SourceMeasurements> measured = looking.at(attempt, steps, material.values());
    Plan plan = plan(attempt, steps, request, preset, material, measured);
    return Plans.jobs(plan, preset, material, engine.version());
  }

  private Map<UUID, Material> material(Attempt attempt, GenerationRequest request) {
    try {
      return materials.of(attempt.claim().projectId(), request);
    } catch (RuntimeException e) {
      throw Failures.inStep(e, "start");
    }
  }

  /** The steps whose cost is known before the plan is; the rendering as one lump until then. */
  private void announce(
      Attempt attempt, GenerationRequest request, Preset preset, Map<UUID, Material> material) {
    if (request.kind() == Kind.RENDER) {
      finishes.announce(attempt);
    } else {
      looking.announce(attempt, material.values());
      attempt.expect("plan", PLAN_WEIGHT_SECONDS);
    }
    attempt.expect(RENDER, renderSeconds(request, preset));
  }

  /** What rendering costs before the plan is known, in estimated seconds of one core. */
  static double renderSeconds(GenerationRequest request, Preset preset) {
    double pixels = request.seconds() * preset.frameRate() * preset.width() * preset.height();
    return pixels * RENDER_SECONDS_PER_PIXEL;
  }

  private static Plan plan(
      Attempt attempt,
      Steps steps,
      GenerationRequest request,
      Preset preset,
      Map<UUID, Material> material,
      List<SourceMeasurements> measured)
      throws InterruptedException {
    long seed = attempt.claim().generationId().getMostSignificantBits();
    Step step =
        new Step(
            "plan",
            "Choosing the best moments",
            Hashes.sha256Hex(Json.text(request) + Json.text(preset) + Measurements.ALGORITHM));
    FinishedStep planned =
        steps.document(
            step, () -> Json.text(Plans.plan(request, preset, material, measured, seed)));
    return Json.value(Objects.requireNonNull(planned.outputJson()), Plan.class);
  }
}
