package dev.cutroom.generation.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.SourcedAsset;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.edit.json.CanonicalJson;
import dev.cutroom.edit.json.EditReader;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.problem.Fault;
import dev.cutroom.preset.Presets;
import dev.cutroom.project.control.Clips;
import dev.cutroom.project.entity.Clip;
import dev.cutroom.source.entity.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks a wish of kind {@code render}: a clip, and an Edit of it or the short form. */
@ApplicationScoped
public class FinishWishes {
  /** What a voice takes for a character of text, to know about how long a video will be. */
  private static final double SECONDS_PER_CHARACTER = 0.07;

  @Inject Clips clips;
  @Inject Narrator narrator;

  /** The request that {@code wish} makes; null: there are faults. */
  public @Nullable GenerationRequest check(
      UUID ownerId,
      UUID projectId,
      GenerationWish wish,
      Map<UUID, Source> known,
      List<Fault> faults) {
    Clip clip = clip(ownerId, projectId, wish.clipId(), faults);
    if (clip == null) {
      return null;
    }
    GenerationRequest request =
        wish.edit() == null
            ? ofShortForm(clip, wish, known, faults)
            : ofEdit(clip, wish, wish.edit(), known, faults);
    if (request != null) {
      String pointer = wish.edit() == null ? "/voiceOver" : "/edit";
      narrator.faults(ownerId, EditReader.read(Objects.requireNonNull(request.edit()))).stream()
          .map(detail -> new Fault(pointer, detail))
          .forEach(faults::add);
    }
    return faults.isEmpty() ? request : null;
  }

  private @Nullable Clip clip(
      UUID ownerId, UUID projectId, @Nullable UUID clipId, List<Fault> faults) {
    if (clipId == null) {
      faults.add(new Fault("/clipId", "Name the clip that is to be finished."));
      return null;
    }
    Clip clip = clips.ofProject(ownerId, projectId, clipId).orElse(null);
    if (clip == null) {
      faults.add(new Fault("/clipId", "The project has no such clip."));
    } else if (clip.getDeletedAt() != null) {
      faults.add(new Fault("/clipId", "This clip is in the trash; restore it first."));
    }
    return faults.isEmpty() ? clip : null;
  }

  private static @Nullable GenerationRequest ofEdit(
      Clip clip,
      GenerationWish wish,
      JsonNode document,
      Map<UUID, Source> known,
      List<Fault> faults) {
    for (String part : shortParts(wish)) {
      faults.add(new Fault("/" + part, "An Edit says this itself; leave it out beside edit."));
    }
    Edit edit;
    try {
      edit = EditReader.read(document);
    } catch (EditRefusedException refused) {
      refused.faults().forEach(fault -> faults.add(fault(fault)));
      return null;
    }
    String preset = edit.output().preset();
    if (Presets.byName(preset).isEmpty()) {
      faults.add(
          new Fault(
              "/edit/output/preset",
              "There is no preset \"" + preset + "\"; GET /api/v1/presets lists them."));
    }
    if (wish.preset() != null && !wish.preset().equals(preset)) {
      faults.add(new Fault("/preset", "The Edit is for " + preset + "; leave preset out."));
    }
    EditTexts.faults(edit).forEach(fault -> faults.add(fault(fault)));
    EditSources.faults(edit, known).forEach(fault -> faults.add(fault(fault)));
    return faults.isEmpty() ? request(clip, edit) : null;
  }

  private static List<String> shortParts(GenerationWish wish) {
    List<String> parts = new ArrayList<>();
    if (wish.title() != null) {
      parts.add("title");
    }
    if (wish.voiceOver() != null) {
      parts.add("voiceOver");
    }
    if (wish.captions() != null) {
      parts.add("captions");
    }
    if (wish.music() != null) {
      parts.add("music");
    }
    if (wish.filters() != null) {
      parts.add("filters");
    }
    return parts;
  }

  private static @Nullable GenerationRequest ofShortForm(
      Clip clip, GenerationWish wish, Map<UUID, Source> known, List<Fault> faults) {
    ShortFormRules rules = new ShortFormRules(faults, known);
    rules.check(wish);
    Edit raw = EditReader.read(Json.value(clip.getRawEdit(), JsonNode.class));
    String preset = Objects.requireNonNullElse(wish.preset(), raw.output().preset());
    if (Presets.byName(preset).isEmpty()) {
      faults.add(
          new Fault(
              "/preset", "There is no preset \"" + preset + "\"; GET /api/v1/presets lists them."));
    }
    EditSources.faults(raw, known)
        .forEach(fault -> faults.add(new Fault("/clipId", "The clip's " + fault.message() + ".")));
    if (!faults.isEmpty()) {
      return null;
    }
    return request(clip, Finishing.edit(raw, preset, wish, rules.cues()))
        .askedAs(wish.title(), wish.voiceOver(), wish.captions(), wish.music(), wish.filters());
  }

  /** The request for a clip to be finished by a checked Edit. */
  static GenerationRequest request(Clip clip, Edit edit) {
    List<UUID> sources =
        edit.timeline()
            .clips()
            .map(dev.cutroom.edit.Clip::asset)
            .filter(SourcedAsset.class::isInstance)
            .map(asset -> ((SourcedAsset) asset).sourceId())
            .distinct()
            .toList();
    JsonNode document = Json.value(CanonicalJson.of(edit), JsonNode.class);
    return GenerationRequest.render(
        clip.getId(), document, sources, seconds(edit), edit.output().preset());
  }

  /** About how long it will be, for progress and disk space. */
  private static double seconds(Edit edit) {
    double spoken =
        edit.timeline()
            .clips()
            .map(dev.cutroom.edit.Clip::asset)
            .filter(VoiceAsset.class::isInstance)
            .mapToDouble(asset -> ((VoiceAsset) asset).text().length() * SECONDS_PER_CHARACTER)
            .sum();
    return Math.max(spoken, Finishing.length(edit).toMillis() / 1000.0);
  }

  private static Fault fault(EditFault fault) {
    return new Fault("/edit" + fault.pointer(), fault.message() + "; " + fault.hint() + ".");
  }
}
