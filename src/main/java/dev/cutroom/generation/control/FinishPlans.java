package dev.cutroom.generation.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.Merge;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.json.CanonicalJson;
import dev.cutroom.edit.json.EditReader;
import dev.cutroom.edit.rules.EditRules;
import dev.cutroom.generation.control.Steps.Step;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.plan.Ingredients;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.plan.RenderPlans;
import dev.cutroom.plan.SourceFacts;
import dev.cutroom.platform.http.Hashes;
import dev.cutroom.platform.json.Json;
import dev.cutroom.preset.Preset;
import dev.cutroom.project.entity.ClipExtras;
import dev.cutroom.selection.Measurements;
import dev.cutroom.selection.SourceMeasurements;
import dev.cutroom.source.control.MediaEngine;
import dev.cutroom.text.Cues;
import dev.cutroom.text.Fonts;
import dev.cutroom.text.Subtitles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Plans kind {@code render}: has the texts spoken, lets the pictures last as long as the voice-over
 * of a short form, and plans the Edit that comes of it.
 */
@ApplicationScoped
public class FinishPlans {
  /** How long the pictures stay after the last word. */
  static final Duration TAIL = Duration.ofMillis(600);

  private static final String PLAN = "plan";

  @Inject Narrator narrator;
  @Inject Looking looking;
  @Inject Materials materials;
  @Inject Attempts attempts;
  @Inject MediaEngine engine;

  /** Announces what {@link #jobs} does. */
  void announce(Attempt attempt) {
    narrator.announce(attempt, edit(attempt.claim().request()));
  }

  /** The one clip that is to be rendered. */
  List<ClipJob> jobs(Attempt attempt, Steps steps, Preset preset, Map<UUID, Material> material)
      throws InterruptedException {
    GenerationRequest request = attempt.claim().request();
    Edit asked = edit(request);
    Narration narration = narrator.speak(attempt, steps, Merge.applied(asked));
    try {
      List<String> warnings = new ArrayList<>(narration.warnings());
      Edit edit =
          request.voiceOver() == null
              ? asked
              : following(attempt, steps, preset, asked, narration, material, warnings);
      ClipJob job = job(edit, preset, material, narration, warnings);
      refuseLength(job.plan(), preset);
      return List.of(job);
    } catch (EditRefusedException refused) {
      throw new WorkFailure(
              "EDIT_REFUSED",
              "This can't be rendered: " + refused.getMessage() + ".",
              false,
              "Change what was asked for where it is said to be wrong, and render again.")
          .at(PLAN);
    } catch (WorkFailure failure) {
      throw failure.at(PLAN);
    }
  }

  /** Known at last, and before anything is rendered that would be refused in the end. */
  private static void refuseLength(RenderPlan plan, Preset preset) {
    AllowedLength allowed = AllowedLength.ofFinished(preset);
    double seconds = FinishDrafts.seconds(plan);
    if (!allowed.allows(seconds)) {
      throw new WorkFailure(
          "VIDEO_TOO_LONG",
          "By what is spoken, " + allowed.refusal(seconds) + ".",
          false,
          "Shorten the text, or choose a preset that takes longer videos; nothing that was spoken"
              + " is spoken again.");
    }
  }

  /**
   * The job that an Edit comes to.
   *
   * @throws EditRefusedException it asks for what its sources and voices do not have
   */
  ClipJob job(
      Edit edit,
      Preset preset,
      Map<UUID, Material> material,
      Narration narration,
      List<String> warnings) {
    RenderPlan plan = plan(edit, preset, material, narration);
    List<String> all = new ArrayList<>(warnings);
    EditRules.warnings(edit).forEach(warning -> all.add(warning.message()));
    Cues.warnings(plan.captions()).forEach(warning -> all.add(warning.message()));
    PlannedClip clip =
        new PlannedClip(
            "Finished",
            Json.value(CanonicalJson.of(edit), JsonNode.class),
            0,
            List.of(),
            all,
            UsedFootage.of(edit, material, narration));
    return new ClipJob(1, clip, plan, extras(plan, narration));
  }

  private RenderPlan plan(
      Edit edit, Preset preset, Map<UUID, Material> material, Narration narration) {
    Map<UUID, SourceFacts> facts = new LinkedHashMap<>();
    material.forEach((id, source) -> facts.put(id, source.facts()));
    Ingredients ingredients =
        new Ingredients(
            facts, narration.facts(), new ReadableCues(), engine.version(), Fonts.version());
    Edit merged = Merge.applied(edit);
    return Plans.fitting(preset, spec -> RenderPlans.of(merged, spec, ingredients));
  }

  /** The Edit with pictures for as long as the voice speaks. */
  private Edit following(
      Attempt attempt,
      Steps steps,
      Preset preset,
      Edit asked,
      Narration narration,
      Map<UUID, Material> material,
      List<String> warnings)
      throws InterruptedException {
    List<Clip> pictures = PictureLength.pictures(asked);
    Duration needed = narration.duration().plus(TAIL);
    Duration missing = needed.minus(PictureLength.total(pictures));
    if (missing.isNegative() || missing.isZero()) {
      return PictureLength.withPictures(asked, PictureLength.shortened(pictures, needed));
    }
    Instant accepted =
        Persistence.read(attempt, () -> attempts.acceptedAt(attempt.claim().generationId()));
    Map<UUID, Material> all = materials.picturesOf(attempt.claim().projectId(), accepted);
    looking.announce(attempt, all.values());
    List<SourceMeasurements> measured = looking.at(attempt, steps, all.values());
    Step step =
        new Step(
            PLAN,
            "Choosing more pictures",
            Hashes.sha256Hex(
                Json.text(attempt.claim().request())
                    + needed
                    + all.keySet()
                    + Measurements.ALGORITHM));
    long seed = attempt.claim().generationId().getMostSignificantBits();
    FinishedStep chosen =
        steps.document(
            step,
            () -> {
              List<Clip> more = MoreShots.of(pictures, missing, preset, all, measured, seed);
              List<Clip> extended =
                  PictureLength.extended(pictures, more, needed, Finishing.SOUND_UNDER_VOICE);
              return CanonicalJson.of(PictureLength.withPictures(asked, extended));
            });
    material.putAll(all);
    Edit longer =
        EditReader.read(Json.value(Objects.requireNonNull(chosen.outputJson()), JsonNode.class));
    if (repeats(PictureLength.pictures(longer))) {
      warnings.add("The project has too few good shots for the voice-over: some are shown again.");
    }
    return longer;
  }

  private static boolean repeats(List<Clip> pictures) {
    return pictures.stream()
            .map(Clip::asset)
            .filter(VideoAsset.class::isInstance)
            .distinct()
            .count()
        < pictures.stream().map(Clip::asset).filter(VideoAsset.class::isInstance).count();
  }

  private static ClipExtras extras(RenderPlan plan, Narration narration) {
    List<Cue> cues = plan.captions();
    return cues.isEmpty()
        ? new ClipExtras(narration.onlySha256(), null, null)
        : new ClipExtras(
            narration.onlySha256(), Subtitles.writeSrt(cues), Subtitles.writeVtt(cues));
  }

  static Edit edit(GenerationRequest request) {
    return EditReader.read(Objects.requireNonNull(request.edit()));
  }
}
