package dev.cutroom.generation.control;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.Merge;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.preset.Preset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What kind {@code render} would come to, without anything spoken or chosen: for checks, dry runs
 * and previews.
 */
@ApplicationScoped
public class FinishDrafts {
  /** How many times as long as guessed the texts may take: the likeliest first. */
  private static final List<Double> GUESSES = List.of(1.0, 0.8, 1.25, 0.5, 2.0, 0.2, 0.05);

  @Inject Narrator narrator;
  @Inject FinishPlans plans;

  /**
   * A draft.
   *
   * @param texts what is spoken
   * @param exact whether it is known of all of them how they sound
   */
  record Draft(List<Text> texts, ClipJob job, boolean exact) {}

  /**
   * A text.
   *
   * @param seconds what speaking it costs, estimated
   * @param known it has been spoken before, and costs nothing
   */
  record Text(double seconds, boolean known) {}

  /** How long the video of a plan lasts, in seconds. */
  static double seconds(RenderPlan plan) {
    return plan.totalFrames() / plan.spec().frameRate().perSecond();
  }

  /**
   * The job as far as it can be told before all is spoken: where a text has not been, by a guess of
   * how it sounds. What only a wrong guess forbids is no fault, so other guesses are tried.
   *
   * @throws EditRefusedException with what is wrong whatever the texts sound like
   */
  Draft draft(
      UUID ownerId, GenerationRequest request, Preset preset, Map<UUID, Material> material) {
    Narration likely = narrator.known(ownerId, FinishPlans.edit(request));
    List<EditFault> first = List.of();
    List<EditFault> always = List.of();
    for (double times : likely.isKnown() ? List.of(1.0) : GUESSES) {
      try {
        return draft(request, preset, material, likely.guessedLonger(times), first);
      } catch (EditRefusedException refused) {
        always = first.isEmpty() ? refused.faults() : inBoth(always, refused.faults());
        first = first.isEmpty() ? refused.faults() : first;
      }
    }
    if (!always.isEmpty()) {
      throw new EditRefusedException(always);
    }
    return draft(request, preset, material, likely.leniently(), first);
  }

  private static List<EditFault> inBoth(List<EditFault> some, List<EditFault> others) {
    return some.stream()
        .filter(one -> others.stream().anyMatch(other -> isSame(one, other)))
        .toList();
  }

  private static boolean isSame(EditFault one, EditFault other) {
    return one.pointer().equals(other.pointer()) && one.code().equals(other.code());
  }

  /**
   * @param ofTheLikeliest what was wrong by the guess that is the likeliest; a warning now
   */
  private Draft draft(
      GenerationRequest request,
      Preset preset,
      Map<UUID, Material> material,
      Narration narration,
      List<EditFault> ofTheLikeliest) {
    Edit asked = FinishPlans.edit(request);
    List<String> warnings = new ArrayList<>();
    ofTheLikeliest.forEach(fault -> warnings.add("Perhaps " + EditFaults.sentence(fault)));
    Edit edit = asked;
    if (request.voiceOver() != null) {
      if (!narration.isKnown()) {
        warnings.add("The length follows the voice-over, which has not been spoken yet.");
      }
      edit = asLongAs(narration, asked);
    }
    ClipJob job = plans.job(edit, preset, material, narration, warnings);
    List<Text> texts =
        Narrator.texts(Merge.applied(asked)).stream()
            .map(text -> new Text(Narrator.seconds(text), narration.knows(text)))
            .toList();
    return new Draft(texts, job, narration.isKnown());
  }

  private static Edit asLongAs(Narration narration, Edit asked) {
    Duration needed = narration.duration().plus(FinishPlans.TAIL);
    List<Clip> pictures = PictureLength.pictures(asked);
    return PictureLength.withPictures(
        asked,
        needed.compareTo(PictureLength.total(pictures)) > 0
            ? PictureLength.extended(pictures, List.of(), needed, Finishing.SOUND_UNDER_VOICE)
            : PictureLength.shortened(pictures, needed));
  }
}
