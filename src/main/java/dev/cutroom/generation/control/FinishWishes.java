package dev.cutroom.generation.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.SourcedAsset;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.edit.json.CanonicalJson;
import dev.cutroom.edit.json.EditReader;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.problem.Fault;
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
  private static final String EDIT = "/edit";

  @Inject Clips clips;
  @Inject FinishRules rules;

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
    // In a list of its own: what is wrong elsewhere in the wish hides nothing of this.
    List<Fault> own = new ArrayList<>();
    GenerationRequest request =
        wish.edit() == null
            ? ofShortForm(ownerId, clip, wish, known, own)
            : ofEdit(ownerId, clip, wish, wish.edit(), known, own);
    faults.addAll(own);
    return faults.isEmpty() ? request : null;
  }

  /** The clip, also one in the trash, whose other faults are told as well. */
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
    return clip;
  }

  private @Nullable GenerationRequest ofEdit(
      UUID ownerId,
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
      faults.addAll(EditFaults.under(EDIT, refused.faults()));
      faults.addAll(EditFaults.under(EDIT, EditSources.unknown(document, known)));
      JsonNode named = document.at("/output/preset");
      if (named.isTextual() && !named.textValue().isBlank()) {
        Wishes.preset(named.textValue(), EDIT + "/output/preset", faults);
      }
      return null;
    }
    String preset = edit.output().preset();
    Wishes.preset(preset, EDIT + "/output/preset", faults);
    if (wish.preset() != null && !wish.preset().equals(preset)) {
      faults.add(new Fault("/preset", "The Edit is for " + preset + "; leave preset out."));
    }
    faults.addAll(EditFaults.under(EDIT, EditTexts.faults(edit)));
    faults.addAll(EditFaults.under(EDIT, EditSources.faults(edit, known)));
    if (!faults.isEmpty()) {
      return null;
    }
    GenerationRequest request = request(clip, edit);
    faults.addAll(EditFaults.under(EDIT, rules.faults(ownerId, request, known)));
    return request;
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

  private @Nullable GenerationRequest ofShortForm(
      UUID ownerId, Clip clip, GenerationWish wish, Map<UUID, Source> known, List<Fault> faults) {
    ShortFormRules form = new ShortFormRules(faults, known);
    form.check(wish);
    Edit raw = EditReader.read(Json.value(clip.getRawEdit(), JsonNode.class));
    String preset = Objects.requireNonNullElse(wish.preset(), raw.output().preset());
    Wishes.preset(preset, "/preset", faults);
    EditSources.faults(raw, known)
        .forEach(fault -> faults.add(new Fault("/clipId", "The clip's " + fault.message() + ".")));
    if (!faults.isEmpty()) {
      return null;
    }
    Edit edit = Finishing.edit(raw, preset, wish, form.cues());
    ShortFormPlaces places = new ShortFormPlaces(edit, wish);
    GenerationRequest request =
        request(clip, edit)
            .askedAs(wish.title(), wish.voiceOver(), wish.captions(), wish.music(), wish.filters());
    try {
      rules.faults(ownerId, request, known).stream()
          .map(places::told)
          .distinct()
          .forEach(faults::add);
    } catch (EditRefusedException refused) {
      refused.faults().stream().map(places::told).distinct().forEach(faults::add);
    }
    return request;
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
            .mapToDouble(asset -> Narration.guessedSeconds((VoiceAsset) asset))
            .sum();
    return Math.max(spoken, Finishing.length(edit).toMillis() / 1000.0);
  }
}
