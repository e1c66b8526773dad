package dev.cutroom.generation.control;

import dev.cutroom.ffmpeg.MediaFormat;
import dev.cutroom.render.RenderInputs;
import dev.cutroom.render.SourceInput;
import dev.cutroom.storage.ObjectStore;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a plan names, where the storage has it. */
record StoredInputs(ObjectStore objects, Map<UUID, Material> material) implements RenderInputs {

  StoredInputs {
    material = Map.copyOf(material);
  }

  @Override
  public SourceInput source(UUID sourceId) {
    return Objects.requireNonNull(material.get(sourceId)).input();
  }

  @Override
  public SourceInput voice(String sha256) {
    return new SourceInput(objects.path(sha256), MediaFormat.WAV);
  }
}
