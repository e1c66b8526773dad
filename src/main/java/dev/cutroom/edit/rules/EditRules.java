package dev.cutroom.edit.rules;

import dev.cutroom.edit.Arrangement;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Durations;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.Track;
import java.time.Duration;
import java.util.List;

/** What an Edit must fulfil to be rendered, as far as it alone can tell. */
public final class EditRules {

  /** Smaller than half a frame at 60 frames a second (8.3 ms): such times meet on one frame. */
  public static final Duration TOLERANCE = Duration.ofMillis(5);

  private EditRules() {}

  /** Everything that is wrong; empty: it can be planned. */
  public static List<EditFault> faults(Edit edit) {
    return findings(edit).stream().map(Finding::fault).toList();
  }

  /** What does no harm, but is hardly meant. */
  public static List<EditFault> warnings(Edit edit) {
    return TextRules.unused(edit);
  }

  /** Everything that is wrong, and what that was concluded from. */
  public static List<Finding> findings(Edit edit) {
    Findings findings = new Findings();
    DocumentRules.check(edit, findings);
    List<Track> tracks = edit.timeline().tracks();
    long clips = edit.timeline().clips().count();
    if (clips > Limits.MAX_CLIPS || tracks.size() > Limits.MAX_TRACKS) {
      return findings.all();
    }
    TextRules.check(edit, findings);
    VoiceRules.check(edit, findings);
    for (int i = 0; i < tracks.size(); i++) {
      check(tracks.get(i), "/timeline/tracks/" + i, findings);
    }
    timing(edit, Arrangement.of(edit, Durations.UNKNOWN), findings);
    return findings.all();
  }

  /**
   * What is wrong with how clips stand to each other and to the end of the video, once more is
   * known of how long they last than the document says.
   *
   * @param edit one that is right by itself
   */
  public static List<EditFault> timing(Edit edit, Durations durations) {
    Findings findings = new Findings();
    timing(edit, Arrangement.of(edit, durations), findings);
    return findings.all().stream().map(Finding::fault).toList();
  }

  private static void timing(Edit edit, Arrangement arrangement, Findings findings) {
    List<Track> tracks = edit.timeline().tracks();
    for (int i = 0; i < tracks.size(); i++) {
      String pointer = "/timeline/tracks/" + i;
      OrderRules.check(tracks.get(i), arrangement.tracks().get(i), pointer, findings);
      EndRules.check(tracks.get(i), arrangement, i, findings);
    }
    EndRules.check(arrangement, findings);
  }

  private static void check(Track track, String pointer, Findings findings) {
    if (track.clips().isEmpty()) {
      findings.among(
          pointer + "/kind",
          pointer + "/clips",
          "required",
          "the track has no clips",
          "add at least one clip");
    }
    for (int i = 0; i < track.clips().size(); i++) {
      Clip clip = track.clips().get(i);
      String place = pointer + "/clips/" + i;
      ClipRules.check(clip, place, findings);
      TransitionRules.check(track, clip, place + "/transition", findings);
      AssetRules.check(track, clip.asset(), place + "/asset", findings);
    }
  }
}
