package dev.cutroom.generation.control;

import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.json.EditReader;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import dev.cutroom.source.entity.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Whether an Edit that is right by itself can be rendered, as far as that is known before anything
 * is spoken: it is planned. Nobody pays for a voice that is refused afterwards.
 */
@ApplicationScoped
public class FinishRules {
  @Inject Narrator narrator;
  @Inject FinishDrafts drafts;
  @Inject Materials materials;

  /**
   * Everything that is wrong, with its places in the Edit.
   *
   * @param known the project's sources, among them all that the Edit names
   */
  List<EditFault> faults(UUID ownerId, GenerationRequest request, Map<UUID, Source> known) {
    Edit edit = EditReader.read(Objects.requireNonNull(request.edit()));
    Preset preset = Presets.byName(request.preset()).orElseThrow();
    Map<UUID, Material> material = new LinkedHashMap<>();
    for (UUID id : request.sourceIds()) {
      material.put(id, materials.of(Objects.requireNonNull(known.get(id))));
    }
    List<EditFault> faults = new ArrayList<>(narrator.faults(ownerId, edit));
    try {
      FinishDrafts.Draft draft = drafts.draft(ownerId, request, preset, material);
      length(draft, preset, faults);
    } catch (EditRefusedException refused) {
      faults.addAll(refused.faults());
    }
    return faults;
  }

  /** What is only guessed is judged when it has been spoken. */
  private static void length(FinishDrafts.Draft draft, Preset preset, List<EditFault> faults) {
    AllowedLength allowed = AllowedLength.ofFinished(preset);
    double seconds = FinishDrafts.seconds(draft.job().plan());
    if (draft.exact() && !allowed.allows(seconds)) {
      faults.add(
          new EditFault(
              "/timeline",
              "range",
              allowed.refusal(seconds),
              "shorten it, or choose another preset"));
    }
  }
}
