package dev.cutroom.edit.rules;

import dev.cutroom.edit.Asset;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.CaptionsTrack;
import dev.cutroom.edit.ColourAsset;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.TitleAsset;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VoiceAsset;
import java.time.Duration;

/** Which assets belong on which track, and what their values may be. */
final class AssetRules {

  private AssetRules() {}

  static void check(Track track, Asset asset, String pointer, Findings findings) {
    belongs(track, asset, pointer + "/type", findings);
    if (asset instanceof VideoAsset video) {
      sound(video.trim(), video.volume(), pointer, findings);
    } else if (asset instanceof AudioAsset audio) {
      sound(audio.trim(), audio.volume(), pointer, findings);
    } else if (asset instanceof VoiceAsset voice) {
      sound(Duration.ZERO, voice.volume(), pointer, findings);
      findings.characters(pointer + "/text", voice.text(), Limits.MAX_VOICE_CHARS);
    } else if (asset instanceof ColourAsset colour) {
      findings.colour(pointer + "/colour", colour.colour());
    } else if (asset instanceof TitleAsset title) {
      findings.characters(pointer + "/text", title.text(), Limits.MAX_TITLE_CHARS);
      StyleRules.check(title.style(), pointer + "/style", findings);
    } else if (asset instanceof CaptionsAsset captions) {
      CaptionsRules.check(captions, pointer, findings);
    }
  }

  private static void belongs(Track track, Asset asset, String pointer, Findings findings) {
    if (!takes(track, asset)) {
      findings.add(
          pointer,
          "misplaced",
          "a track of kind " + track.kind() + " takes no " + asset.type(),
          "put it on a track " + home(asset));
    }
  }

  private static boolean takes(Track track, Asset asset) {
    if (track instanceof AudioTrack audio) {
      return asset instanceof AudioAsset
          || (asset instanceof VoiceAsset && audio.bus() == Bus.VOICE);
    }
    if (track instanceof CaptionsTrack) {
      return asset instanceof CaptionsAsset;
    }
    if (track instanceof OverlayTrack) {
      return asset instanceof TitleAsset || asset instanceof ImageAsset;
    }
    return asset instanceof VideoAsset
        || asset instanceof ImageAsset
        || asset instanceof ColourAsset;
  }

  private static String home(Asset asset) {
    if (asset instanceof TitleAsset) {
      return "of kind overlay";
    }
    if (asset instanceof CaptionsAsset) {
      return "of kind captions";
    }
    if (asset instanceof VoiceAsset) {
      return "of kind audio and bus voice";
    }
    return asset instanceof AudioAsset ? "of kind audio" : "of kind video";
  }

  private static void sound(Duration trim, double volume, String pointer, Findings findings) {
    findings.range(pointer + "/trim", trim, Duration.ZERO, Limits.MAX_TIME);
    findings.range(pointer + "/volume", volume, 0, Limits.MAX_VOLUME);
  }
}
