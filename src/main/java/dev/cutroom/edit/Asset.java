package dev.cutroom.edit;

/**
 * What a clip shows or lets hear. Sealed: each kind here is one that the engine renders.
 *
 * <p>Which kinds a track takes is said at {@link Track}.
 */
public sealed interface Asset
    permits SourcedAsset, ColourAsset, TitleAsset, CaptionsAsset, VoiceAsset {

  /** The value of {@code type} in the document. */
  String type();
}
