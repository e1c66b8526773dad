package dev.cutroom.selection;

/**
 * Finds where a crop of another shape has to stand so that it holds as much as possible of what
 * stands out in a shot. One point for the whole shot: a crop that wanders looks like a mistake.
 */
final class FocusFinder {

  /** Positions that are tried along each side. */
  private static final int POSITIONS = 101;

  /** How much a position at the very edge loses against one in the middle. */
  private static final double PULL_TO_CENTRE = 0.35;

  private FocusFinder() {}

  /**
   * @param outputAspect width divided by height of the finished video
   */
  static FocusPoint find(Measurements m, Span span, double outputAspect) {
    PictureTracks p = m.picture();
    ContentArea content = m.content();
    double contentAspect = m.aspect() * content.width() / content.height();
    double cropWidth = content.width() * Math.min(1, outputAspect / contentAspect);
    double cropHeight = content.height() * Math.min(1, contentAspect / outputAspect);
    double x = best(sum(p.focusColumns(), m, span), content.left(), content.right(), cropWidth);
    double y = best(sum(p.focusRows(), m, span), content.top(), content.bottom(), cropHeight);
    return new FocusPoint(x, y);
  }

  private static double[] sum(Track track, Measurements m, Span span) {
    double[] bins = new double[FocusMeter.BINS];
    int last = m.periodAt(Math.max(span.start(), span.end() - 1e-6));
    for (int period = m.periodAt(span.start()); period <= last; period++) {
      for (int bin = 0; bin < bins.length; bin++) {
        bins[bin] += track.at(period * FocusMeter.BINS + bin);
      }
    }
    return bins;
  }

  private static double best(double[] bins, double from, double to, double crop) {
    double middle = (from + to) / 2;
    double play = to - from - crop;
    if (play < 0.01) {
      return round(middle);
    }
    double best = middle;
    double most = -1;
    for (int i = 0; i < POSITIONS; i++) {
      double centre = from + crop / 2 + play * i / (POSITIONS - 1);
      double away = Math.abs(centre - middle) / (play / 2);
      double held = held(bins, centre, crop) * (1 - PULL_TO_CENTRE * away * away);
      boolean nearer = Math.abs(centre - middle) < Math.abs(best - middle);
      if (held > most + 1e-9 || held > most - 1e-9 && nearer) {
        most = held;
        best = centre;
      }
    }
    return round(best);
  }

  /** What the crop holds; its middle counts more than its edges. */
  private static double held(double[] bins, double centre, double crop) {
    double sum = 0;
    for (int bin = 0; bin < bins.length; bin++) {
      double at = (bin + 0.5) / bins.length;
      double off = Math.abs(at - centre) / (crop / 2 + 0.5 / bins.length);
      sum += off >= 1 ? 0 : bins[bin] * (1 - 0.5 * off * off);
    }
    return sum;
  }

  private static double round(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
