package dev.cutroom.generation.control;

import dev.cutroom.generation.control.PlannedClip.UsedSegment;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.plan.Cost;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import dev.cutroom.selection.SourceMeasurements;
import dev.cutroom.source.control.Measuring;
import dev.cutroom.source.control.MediaEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a request would do, without doing or storing any of it. */
@ApplicationScoped
public class DryRuns {
  /** The seed of a generation is its id, which a dry run has not; one that starts may differ. */
  private static final long SEED = 0;

  @Inject Materials materials;
  @Inject Measuring measuring;
  @Inject MediaEngine engine;
  @Inject CostModel costs;

  /**
   * The plan of a request.
   *
   * @param expectedSeconds on this server when it is idle
   * @param cacheHits how many steps would find their result already there
   * @param clips empty while a source is not measured yet: what it gives is not known
   */
  public record DryRun(
      List<PlannedStep> steps,
      int cacheHits,
      double expectedSeconds,
      List<ExpectedClip> clips,
      List<String> warnings) {}

  /** One step and what it would cost, in seconds. */
  public record PlannedStep(String name, double expectedSeconds, boolean cached) {}

  /** One clip as it would come out. */
  public record ExpectedClip(
      String name, double durationSeconds, List<UsedSegment> segments, List<String> warnings) {}

  /** Plans {@code request} for the project. */
  public DryRun of(UUID projectId, GenerationRequest request) {
    try {
      return planned(projectId, request);
    } catch (WorkFailure e) {
      throw Failure.invalid("/sourceIds", e.sentence());
    }
  }

  private DryRun planned(UUID projectId, GenerationRequest request) {
    Preset preset = Presets.byName(request.preset()).orElseThrow();
    Map<UUID, Material> material = materials.of(projectId, request);
    List<PlannedStep> steps = new ArrayList<>();
    List<SourceMeasurements> measured = new ArrayList<>();
    for (Material source : material.values()) {
      var known = measuring.known(source.sha256());
      known.ifPresent(found -> measured.add(new SourceMeasurements(source.sourceId(), found)));
      steps.add(
          known.isPresent()
              ? new PlannedStep(Pipeline.measureStep(source), 0, true)
              : step(Pipeline.measureStep(source), source.decodeSeconds()));
    }
    List<ExpectedClip> clips = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    if (measured.size() < material.size()) {
      steps.add(step("render", Pipeline.renderSeconds(request, preset)));
      warnings.add("Not all sources have been measured yet, so the clips can't be told.");
    } else {
      var plan = Plans.plan(request, preset, material, measured, SEED);
      for (ClipJob job : Plans.jobs(plan, preset, material, engine.version())) {
        add(job, preset, steps, clips);
      }
    }
    double seconds = steps.stream().mapToDouble(PlannedStep::expectedSeconds).sum();
    int hits = (int) steps.stream().filter(PlannedStep::cached).count();
    return new DryRun(steps, hits, rounded(seconds * costs.pace()), clips, warnings);
  }

  private void add(ClipJob job, Preset preset, List<PlannedStep> steps, List<ExpectedClip> clips) {
    Cost cost = job.plan().cost();
    for (int i = 0; i < cost.segments().size(); i++) {
      steps.add(step(job.step("segment-" + (i + 1)), cost.segments().get(i)));
    }
    steps.add(step(job.step("sound"), cost.sound()));
    steps.add(step(job.step("join"), cost.join()));
    steps.add(step(job.step("verify"), ClipRendering.verifySeconds(job, preset)));
    steps.add(step(job.step("thumbnail"), ClipRendering.THUMBNAIL_SECONDS));
    PlannedClip clip = job.clip();
    double duration = (double) job.plan().totalFrames() / preset.frameRate();
    clips.add(new ExpectedClip(clip.name(), duration, clip.segments(), clip.warnings()));
  }

  private PlannedStep step(String name, double base) {
    return new PlannedStep(name, rounded(costs.seconds(name, base)), false);
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 100) / 100.0;
  }
}
