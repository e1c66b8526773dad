package dev.cutroom.generation.control;

import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.generation.control.PlannedClip.UsedSegment;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.generation.entity.Kind;
import dev.cutroom.plan.Cost;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.preset.Finding;
import dev.cutroom.preset.Lint;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import dev.cutroom.selection.SourceMeasurements;
import dev.cutroom.source.control.Measuring;
import dev.cutroom.source.control.MediaEngine;
import dev.cutroom.storage.MadeObjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  @Inject FinishDrafts drafts;
  @Inject MadeObjects made;

  /**
   * The plan of a request.
   *
   * @param expectedSeconds on this server when it is idle
   * @param cacheHits how many steps would find their result already there
   * @param clips empty while a source is not measured yet: what it gives is not known
   * @param findings what the platform will not like, with what would mend it
   */
  public record DryRun(
      List<PlannedStep> steps,
      int cacheHits,
      double expectedSeconds,
      List<ExpectedClip> clips,
      List<String> warnings,
      List<Finding> findings) {}

  /** One step and what it would cost, in seconds. */
  public record PlannedStep(String name, double expectedSeconds, boolean cached) {}

  /** One clip as it would come out. */
  public record ExpectedClip(
      String name, double durationSeconds, List<UsedSegment> segments, List<String> warnings) {}

  /** Plans {@code request} for the owner's project. */
  public DryRun of(UUID ownerId, UUID projectId, GenerationRequest request) {
    try {
      return planned(ownerId, projectId, request);
    } catch (EditRefusedException refused) {
      throw EditFaults.refused("/edit", refused);
    } catch (WorkFailure e) {
      throw Failure.invalid("/sourceIds", e.sentence());
    }
  }

  private DryRun planned(UUID ownerId, UUID projectId, GenerationRequest request) {
    Preset preset = Presets.byName(request.preset()).orElseThrow();
    Map<UUID, Material> material = materials.of(projectId, request);
    return request.kind() == Kind.RENDER
        ? finish(ownerId, request, preset, material)
        : choice(request, preset, material);
  }

  private DryRun finish(
      UUID ownerId, GenerationRequest request, Preset preset, Map<UUID, Material> material) {
    FinishDrafts.Draft draft = drafts.draft(ownerId, request, preset, material);
    List<PlannedStep> steps = new ArrayList<>();
    for (FinishDrafts.Text text : draft.texts()) {
      String name = "voice-" + (steps.size() + 1);
      steps.add(text.known() ? new PlannedStep(name, 0, true) : step(name, text.seconds()));
    }
    List<ExpectedClip> clips = new ArrayList<>();
    add(draft.job(), preset, steps, clips);
    return dryRun(steps, clips, draft.job().clip().warnings(), findings(preset, draft.job()));
  }

  private DryRun choice(GenerationRequest request, Preset preset, Map<UUID, Material> material) {
    List<PlannedStep> steps = new ArrayList<>();
    List<SourceMeasurements> measured = new ArrayList<>();
    for (Material source : material.values()) {
      var known = measuring.known(source.sha256());
      known.ifPresent(found -> measured.add(new SourceMeasurements(source.sourceId(), found)));
      steps.add(
          known.isPresent()
              ? new PlannedStep(Looking.step(source), 0, true)
              : step(Looking.step(source), source.decodeSeconds()));
    }
    List<ExpectedClip> clips = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    Set<Finding> findings = new LinkedHashSet<>();
    if (measured.size() < material.size()) {
      steps.add(step("render", Pipeline.renderSeconds(request, preset)));
      warnings.add("Not all sources have been measured yet, so the clips can't be told.");
    } else {
      var plan = Plans.plan(request, preset, material, measured, SEED);
      for (ClipJob job : Plans.jobs(plan, preset, material, engine.version())) {
        add(job, preset, steps, clips);
        findings.addAll(findings(preset, job));
      }
    }
    return dryRun(steps, clips, warnings, List.copyOf(findings));
  }

  private static List<Finding> findings(Preset preset, ClipJob job) {
    return Lint.before(preset, PlannedVideos.of(job));
  }

  private DryRun dryRun(
      List<PlannedStep> steps,
      List<ExpectedClip> clips,
      List<String> warnings,
      List<Finding> findings) {
    double seconds = steps.stream().mapToDouble(PlannedStep::expectedSeconds).sum();
    int hits = (int) steps.stream().filter(PlannedStep::cached).count();
    return new DryRun(steps, hits, rounded(seconds * costs.pace()), clips, warnings, findings);
  }

  private void add(ClipJob job, Preset preset, List<PlannedStep> steps, List<ExpectedClip> clips) {
    Cost cost = job.plan().cost();
    for (int i = 0; i < cost.segments().size(); i++) {
      String hash = job.plan().segments().get(i).contentHash();
      steps.add(step(job.step("segment-" + (i + 1)), cost.segments().get(i), hash));
    }
    steps.add(step(job.step("sound"), cost.sound(), job.plan().sound().contentHash()));
    steps.add(step(job.step("join"), cost.join()));
    steps.add(step(job.step("verify"), ClipRendering.verifySeconds(job, preset)));
    steps.add(step(job.step("thumbnail"), ClipRendering.THUMBNAIL_SECONDS));
    PlannedClip clip = job.clip();
    double duration = (double) job.plan().totalFrames() / preset.frameRate();
    clips.add(new ExpectedClip(clip.name(), duration, clip.segments(), clip.warnings()));
  }

  /** A step whose output is found again by what determines it. */
  private PlannedStep step(String name, double base, String key) {
    return made.holds(key) ? new PlannedStep(name, 0, true) : step(name, base);
  }

  private PlannedStep step(String name, double base) {
    return new PlannedStep(name, rounded(costs.seconds(name, base)), false);
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 100) / 100.0;
  }
}
