package dev.cutroom.edit.rules;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.VideoTrack;
import org.jspecify.annotations.Nullable;

/** Which transitions there can be at which end of which clip. */
final class TransitionRules {

  private TransitionRules() {}

  static void check(Track track, Clip clip, String pointer, Findings findings) {
    check(track, clip.transition().in(), pointer + "/in", findings);
    Transition out = clip.transition().out();
    check(track, out, pointer + "/out", findings);
    if (out != null && out.name().crosses() && track instanceof VideoTrack) {
      findings.add(
          pointer + "/out/name",
          "misplaced",
          out.name().word() + " joins two clips",
          "say it in the transition.in of the clip after this one");
    }
  }

  private static void check(
      Track track, @Nullable Transition transition, String pointer, Findings findings) {
    if (transition == null) {
      return;
    }
    findings.range(
        pointer + "/duration", transition.duration(), Limits.MIN_TRANSITION, Limits.MAX_TRANSITION);
    boolean dips = transition.name() == TransitionName.DIP;
    if (dips && transition.colour() == null) {
      findings.add(pointer + "/colour", "required", "is missing", "say #RRGGBB");
    }
    findings.colour(pointer + "/colour", transition.colour());
    if (!(track instanceof VideoTrack || track instanceof OverlayTrack)) {
      findings.add(pointer, "misplaced", "nothing is seen to come or go", "leave it out");
    } else if (track instanceof OverlayTrack && transition.name() != TransitionName.FADE) {
      findings.add(
          pointer + "/name",
          "misplaced",
          "an overlay cannot come or go by " + transition.name().word(),
          "say fade");
    }
  }
}
