package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.List;

/** Says in at most four words why a shot is good. */
final class ShotReasons {

  private static final int MOST = 4;

  private ShotReasons() {}

  static List<Reason> of(Measurements m, WindowScores scores, Span span, boolean opensScene) {
    List<Reason> reasons = new ArrayList<>();
    double motion = WindowScores.mean(scores.motion, span);
    double steady = WindowScores.mean(scores.steady, span);
    if (m.still()) {
      reasons.add(Reason.STILL_PICTURE);
    } else {
      hear(reasons, scores, span);
      move(reasons, motion, steady, pace(m, span));
    }
    if (WindowScores.mean(scores.sharp, span) > 0.65) {
      reasons.add(Reason.SHARP);
    }
    if (WindowScores.mean(scores.exposure, span) > 0.8) {
      reasons.add(Reason.WELL_EXPOSED);
    }
    if (opensScene) {
      reasons.add(Reason.NEW_SCENE);
    }
    return List.copyOf(reasons.subList(0, Math.min(MOST, reasons.size())));
  }

  private static void hear(List<Reason> reasons, WindowScores scores, Span span) {
    if (WindowScores.mean(scores.speech, span) > 0.5) {
      reasons.add(Reason.SPEECH);
    } else if (WindowScores.mean(scores.loud, span) > 0.72) {
      reasons.add(Reason.LOUD_MOMENT);
    }
  }

  private static void move(List<Reason> reasons, double motion, double steady, double pace) {
    if (pace > 6 && motion > 0.5) {
      reasons.add(Reason.LIVELY_MOTION);
    } else if (motion > 0.5 && steady > 0.7) {
      reasons.add(Reason.STEADY_MOTION);
    } else if (steady > 0.85) {
      reasons.add(pace < 0.6 ? Reason.CALM_PICTURE : Reason.STEADY_CAMERA);
    }
  }

  /** Mean change in grey levels for a fifteenth of a second. */
  private static double pace(Measurements m, Span span) {
    double sum = 0;
    int first = m.windowAt(span.start());
    int last = m.windowAt(Math.max(span.start(), span.end() - 1e-6));
    for (int w = first; w <= last; w++) {
      sum += m.picture().motion().at(w) / 10.0;
    }
    return sum / (last - first + 1);
  }
}
