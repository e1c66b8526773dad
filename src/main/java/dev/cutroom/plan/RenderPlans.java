package dev.cutroom.plan;

import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.Loudness;
import dev.cutroom.edit.rules.EditRules;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Makes render plans of Edits. */
public final class RenderPlans {

  /** For how long a clip may be shown beyond its source; the last frame stands meanwhile. */
  public static final Duration MAX_OVERRUN = Duration.ofMillis(500);

  private RenderPlans() {}

  /**
   * The plan of an Edit that has neither letters nor voices.
   *
   * @param toolVersion names the build of ffmpeg
   * @throws EditRefusedException with all faults
   */
  public static RenderPlan of(
      Edit edit, OutputSpec spec, Map<UUID, SourceFacts> sources, String toolVersion) {
    return of(edit, spec, Ingredients.of(sources, toolVersion));
  }

  /**
   * The plan of an Edit.
   *
   * @param edit with its merge fields filled
   * @param spec its loudness is the Edit's where that says one
   * @throws EditRefusedException with all faults, when the Edit is wrong or asks for what its
   *     sources and voices do not have
   */
  public static RenderPlan of(Edit edit, OutputSpec spec, Ingredients ingredients) {
    Faults faults = new Faults(EditRules.faults(edit));
    MaterialRules.check(edit, ingredients, faults);
    faults.refuse();
    EditRules.timing(edit, ingredients.certainDurations()).forEach(faults::add);
    Edit captioned = VoiceCaptions.given(edit, ingredients);
    Layout layout = Layouts.of(captioned, spec.frameRate(), ingredients, faults);
    faults.refuse();
    Loudness wanted = edit.audio().loudness();
    OutputSpec said =
        wanted == null
            ? spec
            : spec.withLoudness(
                new OutputSpec.Loudness(wanted.integratedLufs(), wanted.truePeakDb()));
    return new Planning(said, ingredients, layout).plan(edit.audio().duck());
  }
}
