package dev.cutroom.edit.rules;

import static dev.cutroom.edit.rules.Findings.shown;

import dev.cutroom.edit.Arrangement;
import dev.cutroom.edit.Fades;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.Placed;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VideoTrack;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How clips stand to the end of the video, as far as it is known. */
final class EndRules {

  private EndRules() {}

  static void check(Track track, Arrangement arrangement, int index, Findings findings) {
    List<Placed> clips = arrangement.tracks().get(index);
    String pointer = "/timeline/tracks/" + index + "/clips/";
    if (track instanceof VideoTrack && !clips.isEmpty()) {
      open(arrangement, index, pointer + (clips.size() - 1) + "/length", findings);
    }
    for (int i = 0; i < clips.size(); i++) {
      if (!(track instanceof VideoTrack)) {
        within(arrangement.end(), clips.get(i), pointer + i, findings);
      }
      fades(arrangement.end(), clips.get(i), pointer + i, findings);
    }
  }

  /** The video is no longer than one may be, as far as its length is known. */
  static void check(Arrangement arrangement, Findings findings) {
    Duration end = arrangement.end();
    if (end != null && end.compareTo(Limits.MAX_VIDEO) > 0) {
      findings.among(
          "/timeline",
          "/timeline",
          "too_long",
          "the video would last " + shown(end) + " s",
          "at most " + shown(Limits.MAX_VIDEO) + " seconds");
    }
  }

  /** The last picture can only go to an end that something else has. */
  private static void open(Arrangement arrangement, int video, String pointer, Findings findings) {
    List<Placed> clips = arrangement.tracks().get(video);
    boolean ends = isClosed(clips.get(clips.size() - 1));
    for (int i = 0; i < arrangement.tracks().size(); i++) {
      ends |= i != video && arrangement.tracks().get(i).stream().anyMatch(EndRules::isClosed);
    }
    if (!ends) {
      findings.among(
          "/timeline",
          pointer,
          "no_end",
          "nothing says when the video ends",
          "say seconds, or add a voice or another clip with a length of its own");
    }
  }

  private static boolean isClosed(Placed placed) {
    return !placed.isOpen();
  }

  private static void within(
      @Nullable Duration end, Placed placed, String pointer, Findings findings) {
    Duration start = placed.start();
    Duration until = placed.end();
    if (end == null || start == null) {
      return;
    }
    if (start.compareTo(end) >= 0) {
      findings.among(
          "/timeline",
          pointer + "/start",
          "beyond_end",
          "starts at " + shown(start) + " s, when the pictures have ended",
          "start before " + shown(end) + " s");
    } else if (placed.clip().length() instanceof Length.For
        && until != null
        && until.minus(end).compareTo(EditRules.TOLERANCE) > 0) {
      findings.among(
          "/timeline",
          pointer + "/length",
          "beyond_end",
          "ends at " + shown(until) + " s, after the pictures, which end at " + shown(end) + " s",
          "say \"end\", or at most " + shown(end.minus(start)) + " seconds");
    }
  }

  private static void fades(
      @Nullable Duration end, Placed placed, String pointer, Findings findings) {
    Fades fades = placed.clip().fades();
    Duration taken = fades.in().plus(fades.out());
    Duration length = heard(end, placed);
    if (length != null && taken.minus(length).compareTo(EditRules.TOLERANCE) > 0) {
      findings.among(
          pointer,
          pointer + "/fades",
          "transition",
          "fades take " + shown(taken) + " s of a sound of " + shown(length) + " s",
          "shorten them, or make the clip longer");
    }
  }

  /** How long it lasts until the video ends, which cuts off what only ends by itself. */
  private static @Nullable Duration heard(@Nullable Duration end, Placed placed) {
    Duration start = placed.start();
    Duration length = placed.length();
    if (end == null || start == null || length == null || start.compareTo(end) >= 0) {
      return length;
    }
    Duration left = end.minus(start);
    return left.compareTo(length) < 0 ? left : length;
  }
}
