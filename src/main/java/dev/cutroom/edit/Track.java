package dev.cutroom.edit;

import java.util.List;

/**
 * What runs beside the other tracks. Sealed: each kind here is one that the engine renders.
 *
 * <p>On every track clips follow each other in the order of their start, without overlap; only on
 * the video track they do so without a gap, and overlap where one becomes the other.
 */
public sealed interface Track permits VideoTrack, OverlayTrack, CaptionsTrack, AudioTrack {

  /** The value of {@code kind} in the document. */
  String kind();

  List<Clip> clips();

  /** The same track with other clips. */
  Track withClips(List<Clip> clips);
}
