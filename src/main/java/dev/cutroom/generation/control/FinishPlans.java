package dev.cutroom.generation.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Merge;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.json.CanonicalJson;
import dev.cutroom.edit.json.EditReader;
import dev.cutroom.edit.rules.EditRules;
import dev.cutroom.generation.control.PlannedClip.UsedSegment;
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

  @Inject Narrator narrator;
  @Inject Looking looking;
  @Inject Materials materials;
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
    List<String> warnings = new ArrayList<>(narration.warnings());
    Edit edit =
        request.voiceOver() == null
            ? asked
            : following(attempt, steps, preset, asked, narration, material, warnings);
    return List.of(job(edit, preset, material, narration, warnings));
  }

  /**
   * What {@link #jobs} would come to, without anything spoken or chosen.
   *
   * @param texts what each text that is spoken costs, in estimated seconds
   */
  record Draft(List<Double> texts, ClipJob job) {}

  /** The job as far as it can be told before anybody has spoken: by the lengths of the texts. */
  Draft draft(GenerationRequest request, Preset preset, Map<UUID, Material> material) {
    Narration guessed = Narration.guessed(Narrator.texts(Merge.applied(edit(request))));
    return draft(request, preset, material, guessed);
  }

  /** The same when it is known, or guessed, how the texts sound. */
  Draft draft(
      GenerationRequest request, Preset preset, Map<UUID, Material> material, Narration narration) {
    Edit asked = edit(request);
    List<String> warnings = new ArrayList<>();
    Edit edit = asked;
    if (request.voiceOver() != null) {
      warnings.add("The length follows the voice-over, which has not been spoken yet.");
      edit = guessedLength(asked, narration.duration().plus(TAIL));
    }
    ClipJob job = job(edit, preset, material, narration, warnings);
    return new Draft(
        Narrator.texts(Merge.applied(asked)).stream().map(Narrator::seconds).toList(), job);
  }

  private static Edit guessedLength(Edit asked, Duration needed) {
    List<Clip> pictures = PictureLength.pictures(asked);
    return PictureLength.withPictures(
        asked,
        needed.compareTo(PictureLength.total(pictures)) > 0
            ? PictureLength.extended(pictures, List.of(), needed, Finishing.SOUND_UNDER_VOICE)
            : PictureLength.shortened(pictures, needed));
  }

  private ClipJob job(
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
            used(edit));
    return new ClipJob(1, clip, plan, extras(plan, narration));
  }

  /** The plan of an Edit as it stands. */
  RenderPlan plan(Edit edit, Preset preset, Map<UUID, Material> material, Narration narration) {
    Map<UUID, SourceFacts> facts = new LinkedHashMap<>();
    material.forEach((id, source) -> facts.put(id, source.facts()));
    Ingredients ingredients =
        new Ingredients(
            facts,
            narration.facts(),
            (words, captions) -> Cues.ofWords(words, captions.wordsPerCue()),
            engine.version(),
            Fonts.version());
    try {
      Edit merged = Merge.applied(edit);
      return Plans.fitting(preset, spec -> RenderPlans.of(merged, spec, ingredients));
    } catch (EditRefusedException refused) {
      throw new WorkFailure(
          "EDIT_REFUSED",
          "The Edit can't be rendered: " + refused.getMessage() + ".",
          false,
          "Change the Edit where it is said to be wrong, and render again.");
    }
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
    Map<UUID, Material> all = materials.picturesOf(attempt.claim().projectId());
    looking.announce(attempt, all.values());
    List<SourceMeasurements> measured = looking.at(attempt, steps, all.values());
    Step step =
        new Step(
            "plan",
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

  private static List<UsedSegment> used(Edit edit) {
    List<UsedSegment> used = new ArrayList<>();
    for (Clip clip : PictureLength.pictures(edit)) {
      if (clip.asset() instanceof VideoAsset video && clip.length() instanceof Length.For said) {
        double start = video.trim().toMillis() / 1000.0;
        double seconds = said.time().toMillis() / 1000.0 * clip.speed();
        double end = Math.round((start + seconds) * 1000) / 1000.0;
        used.add(new UsedSegment(video.sourceId(), start, end));
      }
    }
    return used;
  }

  private static Edit edit(GenerationRequest request) {
    return EditReader.read(Objects.requireNonNull(request.edit()));
  }
}
