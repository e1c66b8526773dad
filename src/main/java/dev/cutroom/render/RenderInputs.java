package dev.cutroom.render;

import java.util.UUID;
import java.util.function.Function;

/** Where the files lie that a plan names. Thread-safe. */
public interface RenderInputs {

  SourceInput source(UUID sourceId);

  /** The sound of a text that was spoken, by the hash of its bytes. */
  SourceInput voice(String sha256);

  /** For plans in which nothing is spoken. */
  static RenderInputs ofSources(Function<UUID, SourceInput> sources) {
    return new RenderInputs() {
      @Override
      public SourceInput source(UUID sourceId) {
        return sources.apply(sourceId);
      }

      @Override
      public SourceInput voice(String sha256) {
        throw new IllegalStateException("nothing was spoken, asked for " + sha256);
      }
    };
  }
}
