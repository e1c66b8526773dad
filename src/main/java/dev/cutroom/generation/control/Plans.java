package dev.cutroom.generation.control;

import dev.cutroom.edit.json.EditReader;
import dev.cutroom.generation.control.PlannedClip.Plan;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.generation.entity.Kind;
import dev.cutroom.plan.FrameRate;
import dev.cutroom.plan.Margins;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.plan.RenderPlans;
import dev.cutroom.plan.Size;
import dev.cutroom.plan.SourceFacts;
import dev.cutroom.preset.Preset;
import dev.cutroom.project.entity.ClipExtras;
import dev.cutroom.selection.SourceMeasurements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** From a request to Edits, and from Edits to what is to be rendered. Pure and repeatable. */
final class Plans {
  private Plans() {}

  /** The Edits of a request, by the planner of its kind. */
  static Plan plan(
      GenerationRequest request,
      Preset preset,
      Map<UUID, Material> material,
      List<SourceMeasurements> measured,
      long seed) {
    Planner planner = request.kind() == Kind.CLIPS ? new ClipsPlanner() : new SegmentsPlanner();
    return new Plan(planner.plan(request, preset, material, measured, seed));
  }

  /** The clips of {@code plan} on the frame grid of {@code preset}. */
  static List<ClipJob> jobs(
      Plan plan, Preset preset, Map<UUID, Material> material, String toolVersion) {
    Map<UUID, SourceFacts> facts =
        material.values().stream().collect(Collectors.toMap(Material::sourceId, Material::facts));
    List<ClipJob> jobs = new ArrayList<>();
    for (PlannedClip clip : plan.clips()) {
      jobs.add(
          new ClipJob(
              jobs.size() + 1,
              clip,
              fitting(
                  preset,
                  spec -> RenderPlans.of(EditReader.read(clip.edit()), spec, facts, toolVersion)),
              ClipExtras.NONE));
    }
    return jobs;
  }

  /**
   * The plan of a video that its platform takes: what would become too large at the preset's rate
   * is planned again at one that fits.
   *
   * @param planner plans it in a form
   */
  static RenderPlan fitting(Preset preset, Function<OutputSpec, RenderPlan> planner) {
    RenderPlan plan = planner.apply(spec(preset));
    Preset fitting = preset.fitting((double) plan.totalFrames() / preset.frameRate());
    return fitting == preset ? plan : planner.apply(spec(fitting));
  }

  /** The form that a preset asks for. */
  private static OutputSpec spec(Preset preset) {
    return new OutputSpec(
        new Size(preset.width(), preset.height()),
        new FrameRate(preset.frameRate(), 1),
        preset.video().crf(),
        preset.video().maxRateKbps(),
        preset.video().bufferKbps(),
        preset.video().gopFrames(),
        preset.video().speed(),
        new OutputSpec.Coding(
            preset.video().profile(), preset.video().level(), preset.video().bFrames()),
        preset.audio().bitRateKbps(),
        new OutputSpec.Loudness(
            preset.loudness().integratedLufs(), preset.loudness().maxTruePeakDb()),
        margins(preset));
  }

  private static Margins margins(Preset preset) {
    Preset.SafeArea safe = preset.safeArea();
    return new Margins(
        (double) safe.left() / preset.width(),
        (double) safe.top() / preset.height(),
        (double) safe.right() / preset.width(),
        (double) safe.bottom() / preset.height());
  }
}
