package dev.cutroom.edit;

import java.util.UUID;

/** What a clip shows. Sealed: each kind here is one that the engine renders. */
public sealed interface Asset permits VideoAsset, ImageAsset {

  /** The source that the asset is taken from. */
  UUID sourceId();
}
