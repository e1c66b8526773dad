package dev.cutroom.generation.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.json.EditReader;
import dev.cutroom.ffmpeg.process.MediaProcessException;
import dev.cutroom.ffmpeg.process.ProcessFailedException;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import dev.cutroom.project.entity.Clip;
import dev.cutroom.render.Renderer;
import dev.cutroom.source.control.MediaEngine;
import dev.cutroom.storage.Incoming;
import dev.cutroom.storage.ObjectStore;
import dev.cutroom.storage.StorageException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * Single frames as they would be rendered. Nothing is stored and nothing is spoken: where a text
 * has not been spoken yet, its words are where they may be by its length.
 */
@ApplicationScoped
public class Previews {
  @Inject Materials materials;
  @Inject FinishDrafts drafts;
  @Inject MediaEngine engine;
  @Inject ObjectStore objects;
  @Inject Glances glances;

  /** A frame of a clip as it is: by its latest Edit. */
  public byte[] of(UUID ownerId, Clip clip, double atSeconds) {
    JsonNode document = Json.value(clip.getEdit(), JsonNode.class);
    Edit edit = EditReader.read(document);
    GenerationRequest request = FinishWishes.request(clip, edit);
    return frame(ownerId, clip.getProjectId(), request, atSeconds);
  }

  /** A frame of a clip as {@code request} would make it. */
  public byte[] of(UUID ownerId, UUID projectId, GenerationRequest request, double atSeconds) {
    return frame(ownerId, projectId, request, atSeconds);
  }

  private byte[] frame(UUID ownerId, UUID projectId, GenerationRequest request, double atSeconds) {
    Preset preset = Presets.byName(request.preset()).orElseThrow();
    try {
      Map<UUID, Material> material = materials.of(projectId, request);
      ClipJob job = drafts.draft(ownerId, request, preset, material).job();
      RenderPlan plan = job.plan();
      double seconds = FinishDrafts.seconds(plan);
      if (!(atSeconds >= 0 && atSeconds <= seconds)) {
        throw new Failure(
            Code.BAD_PARAMETER, "at is " + atSeconds + "; the video lasts " + seconds + " s.");
      }
      long frame = (long) Math.floor(atSeconds * plan.spec().frameRate().perSecond());
      return picture(plan, Math.min(frame, plan.totalFrames() - 1), material);
    } catch (EditRefusedException refused) {
      throw EditFaults.refused("/edit", refused);
    } catch (WorkFailure e) {
      throw Failure.invalid("/edit", e.sentence());
    }
  }

  private byte[] picture(RenderPlan plan, long frame, Map<UUID, Material> material) {
    Path out = objects.newIncoming();
    try {
      return glances.take(
          scope -> {
            new Renderer(engine.tools())
                .still(scope, plan, frame, new StoredInputs(objects, material), out);
            return read(out);
          });
    } catch (ProcessFailedException e) {
      throw Failure.invalid("/edit", "This frame can't be made: " + Glances.last(e) + ".");
    } catch (MediaProcessException e) {
      throw new Failure(Code.UNAVAILABLE, "The preview could not be made: " + Glances.last(e) + ".")
          .mayBeRetried();
    } finally {
      Incoming.discard(out);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new StorageException("A preview can't be read", e);
    }
  }
}
