package dev.cutroom.edit.rules;

import static dev.cutroom.edit.rules.Findings.shown;

import dev.cutroom.edit.Placed;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.VideoTrack;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the clips of a track follow each other, as far as their times are known.
 *
 * <p>A hole between two pictures is refused: it would be seen as black, and nobody asks for black
 * by leaving something out. Neighbours may miss each other by up to {@link EditRules#TOLERANCE},
 * for their times are rounded to microseconds and meet on the same frame anyway.
 */
final class OrderRules {

  private final boolean video;
  private final String track;
  private final Findings findings;

  private OrderRules(boolean video, String track, Findings findings) {
    this.video = video;
    this.track = track;
    this.findings = findings;
  }

  static void check(Track track, List<Placed> clips, String pointer, Findings findings) {
    OrderRules rules = new OrderRules(track instanceof VideoTrack, pointer, findings);
    for (int i = 0; i < clips.size(); i++) {
      rules.follows(i == 0 ? null : clips.get(i - 1), clips.get(i), pointer + "/clips/" + i);
      if (i + 1 < clips.size()) {
        rules.ends(clips.get(i), pointer + "/clips/" + i);
      }
      rules.room(clips.get(i), i + 1 < clips.size() ? clips.get(i + 1) : null, i);
    }
  }

  private void follows(@Nullable Placed before, Placed clip, String pointer) {
    Duration needed = video ? clip.clip().transition().overlap() : Duration.ZERO;
    if (before == null && !needed.isZero()) {
      findings.among(
          track,
          pointer + "/transition/in/name",
          "transition",
          "there is no clip before this one to come from",
          "say fade or dip, or leave it out");
      return;
    }
    Duration end = before == null ? Duration.ZERO : before.end();
    Duration start = clip.start();
    if (start == null || (before != null && before.isOpen())) {
      return;
    }
    if (end == null) {
      Duration earliest = before == null ? null : before.start();
      if (earliest != null && start.compareTo(earliest) < 0) {
        overlap(start, earliest, pointer + "/start");
      }
      return;
    }
    Duration expected = end.minus(needed);
    Duration hole = start.minus(expected);
    if (!needed.isZero() && !isNear(hole)) {
      transition(clip, end, expected, pointer + "/start");
    } else if (video && hole.compareTo(EditRules.TOLERANCE) > 0) {
      findings.among(
          track,
          pointer + "/start",
          "gap",
          "nothing is shown from " + shown(end) + " to " + shown(start) + " s",
          "start at " + shown(end) + ", or say \"auto\"");
    } else if (hole.negated().compareTo(EditRules.TOLERANCE) > 0) {
      overlap(start, end, pointer + "/start");
    }
  }

  private static boolean isNear(Duration hole) {
    return hole.abs().compareTo(EditRules.TOLERANCE) <= 0;
  }

  private void transition(Placed clip, Duration end, Duration expected, String pointer) {
    Duration needed = clip.clip().transition().overlap();
    Duration there = clip.start() == null ? Duration.ZERO : end.minus(clip.start());
    findings.among(
        track,
        pointer,
        "transition",
        "the transition takes "
            + shown(needed)
            + " s, but the two clips overlap by "
            + shown(there.isNegative() ? Duration.ZERO : there)
            + " s",
        "start at " + shown(expected) + ", or say \"auto\"");
  }

  private void overlap(Duration start, Duration end, String pointer) {
    String other = video ? ", or say a transition that shows both" : ", or use another track";
    findings.among(
        track,
        pointer,
        "overlap",
        "starts at " + shown(start) + " s, before the previous clip ends",
        "start at " + shown(end) + other);
  }

  private void ends(Placed clip, String pointer) {
    if (clip.isOpen()) {
      findings.among(
          track,
          pointer + "/length",
          "overlap",
          "the clip goes to the end of the video, but another follows it",
          "say seconds or \"auto\"; only a track's last clip can say \"end\"");
    }
  }

  /** Whether the clip is long enough for what happens at its two ends. */
  private void room(Placed clip, @Nullable Placed next, int index) {
    Transition in = clip.clip().transition().in();
    Transition out = clip.clip().transition().out();
    Duration crossing = next == null || !video ? Duration.ZERO : next.clip().transition().overlap();
    String pointer = track + "/clips/" + index;
    if (out != null && !crossing.isZero()) {
      findings.among(
          track,
          pointer + "/transition/out",
          "transition",
          "the clip after this one comes in while this one is still seen",
          "leave it out, or leave out the transition of the clip after it");
      return;
    }
    Duration taken = in == null ? Duration.ZERO : in.duration();
    taken = taken.plus(out == null ? crossing : out.duration());
    Duration length = clip.length();
    if (length != null && taken.minus(length).compareTo(EditRules.TOLERANCE) > 0) {
      findings.among(
          track,
          in == null && out == null ? pointer + "/length" : pointer + "/transition",
          "transition",
          "transitions take " + shown(taken) + " s of a clip of " + shown(length) + " s",
          "shorten them, or make the clip longer");
    }
  }
}
