package dev.cutroom.edit;

import java.util.Objects;
import java.util.UUID;

/** A still picture; it has no sound. */
public record ImageAsset(UUID sourceId) implements SourcedAsset {

  /** The value of {@code type} in the document. */
  public static final String TYPE = "image";

  public ImageAsset {
    Objects.requireNonNull(sourceId, "sourceId");
  }

  @Override
  public String type() {
    return TYPE;
  }
}
