package dev.cutroom.edit.rules;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.Micros;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What an Edit must fulfil to be rendered.
 *
 * <p>A hole between two clips is refused: it would be seen as black, and nobody asks for black by
 * leaving something out. Neighbours may miss each other by up to {@link #TOLERANCE}, for their
 * times are rounded to microseconds and meet on the same frame anyway.
 */
public final class EditRules {

  /** Smaller than half a frame at 60 frames a second (8.3 ms). */
  public static final Duration TOLERANCE = Duration.ofMillis(5);

  private final List<EditFault> faults = new ArrayList<>();

  private EditRules() {}

  /** Everything that is wrong, in the order of the document; empty: it can be planned. */
  public static List<EditFault> faults(Edit edit) {
    EditRules rules = new EditRules();
    rules.check(edit);
    return List.copyOf(rules.faults);
  }

  private void check(Edit edit) {
    if (edit.schemaVersion() != Edit.SCHEMA_VERSION) {
      add(
          "/schemaVersion",
          "unknown_value",
          "schema version " + edit.schemaVersion() + " is not known",
          "say " + Edit.SCHEMA_VERSION);
    }
    if (edit.output().preset().isBlank()) {
      add("/output/preset", "required", "no preset is named", "name one of GET /api/v1/presets");
    }
    List<Track> tracks = edit.timeline().tracks();
    if (tracks.size() != 1) {
      add(
          "/timeline/tracks",
          "unsupported",
          "there are " + tracks.size() + " tracks",
          "give exactly one track of kind video");
    }
    for (int i = 0; i < tracks.size(); i++) {
      if (tracks.get(i) instanceof VideoTrack video) {
        check(video, "/timeline/tracks/" + i + "/clips");
      }
    }
  }

  private void check(VideoTrack track, String pointer) {
    if (track.clips().isEmpty()) {
      add(pointer, "required", "the track has no clips", "add at least one clip");
    }
    Duration end = Duration.ZERO;
    for (int i = 0; i < track.clips().size(); i++) {
      Clip clip = track.clips().get(i);
      if (!(clip.start() instanceof Start.At start && clip.length() instanceof Length.For length)) {
        add(pointer + "/" + i, "unsupported", "times have to be numbers", "give seconds");
        continue;
      }
      check(clip, start.time(), length.time(), pointer + "/" + i);
      meets(end, start.time(), pointer + "/" + i + "/start");
      end = start.time().plus(length.time());
    }
  }

  private void check(Clip clip, Duration start, Duration length, String pointer) {
    if (length.compareTo(Limits.MIN_LENGTH) < 0 || length.compareTo(Limits.MAX_TIME) > 0) {
      add(
          pointer + "/length",
          "range",
          "the length is " + shown(length) + " s",
          "between " + shown(Limits.MIN_LENGTH) + " and " + shown(Limits.MAX_TIME) + " seconds");
    }
    within(start, pointer + "/start");
    fraction(clip.focus().x(), pointer + "/focus/0");
    fraction(clip.focus().y(), pointer + "/focus/1");
    if (clip.asset() instanceof VideoAsset video) {
      within(video.trim(), pointer + "/asset/trim");
      if (!(video.volume() >= 0 && video.volume() <= Limits.MAX_VOLUME)) {
        add(
            pointer + "/asset/volume",
            "range",
            "the volume is " + video.volume(),
            "between 0 (silent) and " + Limits.MAX_VOLUME + "; 1 leaves it as it is");
      }
    }
  }

  private void meets(Duration end, Duration start, String pointer) {
    Duration hole = start.minus(end);
    if (hole.compareTo(TOLERANCE) > 0) {
      add(
          pointer,
          "gap",
          "nothing is shown from " + shown(end) + " to " + shown(start) + " s",
          "start at " + shown(end));
    } else if (hole.negated().compareTo(TOLERANCE) > 0) {
      add(
          pointer,
          "overlap",
          "starts at " + shown(start) + " s, before the previous clip ends",
          "start at " + shown(end));
    }
  }

  private void within(Duration time, String pointer) {
    if (time.isNegative() || time.compareTo(Limits.MAX_TIME) > 0) {
      add(
          pointer,
          "range",
          "the time is " + shown(time) + " s",
          "between 0 and " + shown(Limits.MAX_TIME) + " seconds");
    }
  }

  private void fraction(double value, String pointer) {
    if (!(value >= 0 && value <= 1)) {
      add(pointer, "range", "the focus is " + value, "a fraction of the picture, between 0 and 1");
    }
  }

  private void add(String pointer, String code, String message, String hint) {
    faults.add(new EditFault(pointer, code, message, hint));
  }

  private static String shown(Duration time) {
    return Micros.seconds(time).stripTrailingZeros().toPlainString();
  }
}
