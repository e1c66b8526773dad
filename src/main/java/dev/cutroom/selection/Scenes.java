package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The stretches of a source between its changes of scene, and the usable parts of them. */
final class Scenes {

  /** Two steps of the measuring grid: the frames next to a cut are often half blended. */
  static final double MARGIN_SECONDS = 2.0 / 15;

  private Scenes() {}

  /**
   * @param marginSeconds left out on both sides of every cut, but not at the source's own ends
   */
  static List<Span> of(Measurements m, double marginSeconds) {
    List<Span> scenes = new ArrayList<>();
    double start = 0;
    for (Cut cut : m.cuts()) {
      addIfLong(scenes, start, cut.lastSeconds() - marginSeconds);
      start = cut.firstSeconds() + marginSeconds;
    }
    addIfLong(scenes, start, m.durationSeconds());
    return scenes;
  }

  /** The parts of a scene without windows that have one of the flaws. */
  static List<Span> withoutFlaws(Span scene, Flaws flaws, int windows, Set<Flaw> out) {
    List<Span> usable = new ArrayList<>();
    double start = scene.start();
    for (int w = window(scene.start()); w < windows; w++) {
      double from = w * Measurements.WINDOW_SECONDS;
      if (from >= scene.end()) {
        break;
      }
      if (flaws.any(w, out)) {
        addIfLong(usable, start, Math.max(start, from));
        start = from + Measurements.WINDOW_SECONDS;
      }
    }
    addIfLong(usable, start, scene.end());
    return usable;
  }

  private static int window(double seconds) {
    return (int) (seconds / Measurements.WINDOW_SECONDS);
  }

  private static void addIfLong(List<Span> spans, double start, double end) {
    if (end - start > 1e-6) {
      spans.add(new Span(start, end));
    }
  }
}
