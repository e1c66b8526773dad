package dev.cutroom.generation.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.edit.json.EditReader;
import dev.cutroom.ffmpeg.process.MediaProcessException;
import dev.cutroom.platform.http.Hashes;
import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import dev.cutroom.project.entity.Clip;
import dev.cutroom.quality.ContactSheet;
import dev.cutroom.source.control.MediaEngine;
import dev.cutroom.storage.Incoming;
import dev.cutroom.storage.MadeObjects;
import dev.cutroom.storage.ObjectStore;
import dev.cutroom.storage.StorageException;
import dev.cutroom.storage.StoredObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Contact sheets of clips. Made when somebody asks for one, since that costs a decode, and kept for
 * as long as there is room.
 */
@ApplicationScoped
public class ContactSheets {
  private static final String VERSION = "contact-sheet/1";

  @Inject MediaEngine engine;
  @Inject ObjectStore objects;
  @Inject MadeObjects made;
  @Inject Glances glances;

  /**
   * The sheet of a clip's newest file, a JPEG.
   *
   * @return the hash under which the storage has it
   */
  public String of(Clip clip) {
    String video = Objects.requireNonNullElse(clip.getFinalSha256(), clip.getRawSha256());
    Preset preset = preset(clip);
    String key = Hashes.sha256Hex(VERSION + preset.name() + preset.safeZone() + video);
    return made.find(key).map(MadeObjects.Made::sha256).orElseGet(() -> make(key, clip, preset));
  }

  private String make(String key, Clip clip, Preset preset) {
    String video = Objects.requireNonNullElse(clip.getFinalSha256(), clip.getRawSha256());
    long frames = Math.max(1, Math.round(clip.getDurationSeconds() * preset.frameRate()));
    try {
      byte[] sheet =
          glances.take(
              scope ->
                  ContactSheet.jpeg(
                      new ContactSheet(engine.tools())
                          .of(scope, objects.path(video), preset, frames)));
      StoredObject stored = keep(sheet);
      made.keep(key, stored, null);
      return stored.sha256();
    } catch (MediaProcessException e) {
      throw new Failure(
              Code.UNAVAILABLE, "The contact sheet could not be made: " + Glances.last(e) + ".")
          .mayBeRetried();
    }
  }

  private StoredObject keep(byte[] sheet) {
    Path out = objects.newIncoming();
    try {
      return objects.adopt(Files.write(out, sheet));
    } catch (IOException e) {
      throw new StorageException("A contact sheet can't be written", e);
    } finally {
      Incoming.discard(out);
    }
  }

  private static Preset preset(Clip clip) {
    JsonNode edit = Json.value(clip.getEdit(), JsonNode.class);
    return Presets.byName(EditReader.read(edit).output().preset()).orElseThrow();
  }
}
