package dev.cutroom.edit.rules;

import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VoiceAsset;
import java.util.List;

/** Captions that are made of the voice need one. */
final class VoiceRules {

  private VoiceRules() {}

  static void check(Edit edit, Findings findings) {
    if (edit.timeline().clips().anyMatch(clip -> clip.asset() instanceof VoiceAsset)) {
      return;
    }
    List<Track> tracks = edit.timeline().tracks();
    for (int i = 0; i < tracks.size(); i++) {
      List<Clip> clips = tracks.get(i).clips();
      for (int j = 0; j < clips.size(); j++) {
        if (clips.get(j).asset() instanceof CaptionsAsset captions && captions.fromVoice()) {
          findings.among(
              "/timeline",
              "/timeline/tracks/" + i + "/clips/" + j + "/asset/from",
              "no_voice",
              "nothing is spoken that captions could be made of",
              "add an asset of type voice on an audio track of bus voice, or give cues");
        }
      }
    }
  }
}
