package dev.cutroom.generation.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.edit.Durations;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.Merge;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.edit.json.CanonicalJson;
import dev.cutroom.edit.json.EditReader;
import dev.cutroom.edit.otio.OtioRate;
import dev.cutroom.edit.otio.OtioReader;
import dev.cutroom.edit.otio.OtioWriter;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.problem.Fault;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import dev.cutroom.project.entity.Clip;
import dev.cutroom.source.control.Sources;
import dev.cutroom.source.entity.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Edits as other editors' documents: OpenTimelineIO, out and in. */
@ApplicationScoped
public class EditExchange {
  @Inject Sources sources;
  @Inject Narrator narrator;

  /** The timeline of a clip's latest Edit. */
  public JsonNode timeline(UUID ownerId, Clip clip) {
    Edit edit = EditReader.read(Json.value(clip.getEdit(), JsonNode.class));
    Preset preset = Presets.byName(edit.output().preset()).orElseThrow();
    Known known =
        new Known(sourcesOf(clip.getProjectId()), narrator.known(ownerId, edit), edit.merge());
    try {
      return OtioWriter.write(clip.getName(), edit, new OtioRate(preset.frameRate(), 1), known);
    } catch (EditRefusedException refused) {
      throw EditFaults.refused("", refused);
    }
  }

  /**
   * The Edit that a timeline describes, as canonical JSON; nothing is stored.
   *
   * @throws Failure 422 with every fault
   */
  public JsonNode edit(UUID projectId, JsonNode timeline, String preset) {
    List<Fault> faults = new ArrayList<>();
    Wishes.preset(preset, "/preset", faults);
    if (!faults.isEmpty()) {
      throw Failure.invalid(faults);
    }
    Map<UUID, Source> known = sourcesOf(projectId);
    try {
      Edit edit =
          OtioReader.read(
              timeline,
              preset,
              id -> known.containsKey(id) && known.get(id).getMedia().kind() == Probe.Kind.IMAGE);
      List<EditFault> missing = EditSources.faults(edit, known);
      if (!missing.isEmpty()) {
        throw new EditRefusedException(missing);
      }
      return Json.value(CanonicalJson.of(edit), JsonNode.class);
    } catch (EditRefusedException refused) {
      throw EditFaults.refused("", refused);
    }
  }

  private Map<UUID, Source> sourcesOf(UUID projectId) {
    return sources.allOf(projectId).stream()
        .collect(Collectors.toMap(Source::getId, Function.identity()));
  }

  /**
   * What the project's sources and the texts that were spoken last.
   *
   * @param merge texts are spoken with their fields filled, and an Edit still has them
   */
  record Known(Map<UUID, Source> sources, Narration narration, Map<String, String> merge)
      implements Durations {
    @Override
    public @Nullable Duration ofSource(UUID sourceId) {
      Source source = sources.get(sourceId);
      return source == null ? null : source.getMedia().duration();
    }

    @Override
    public @Nullable Duration ofVoice(VoiceAsset voice) {
      var spoken = narration.spoken().get(Merge.filled(voice, merge));
      return spoken == null ? null : spoken.duration();
    }
  }
}
