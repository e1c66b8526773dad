package dev.cutroom.edit;

import java.util.UUID;

/** An asset that is taken from an uploaded source; the others are made by the engine. */
public sealed interface SourcedAsset extends Asset permits VideoAsset, ImageAsset, AudioAsset {

  /** The source that the asset is taken from. */
  UUID sourceId();
}
