package dev.cutroom.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the small frames of one source in order and measures the picture. One thread, one use. */
final class PictureMeter {

  private final List<FrameFacts> facts = new ArrayList<>();
  private final DissolveDetector dissolves = new DissolveDetector();
  private final ContentMeter content;
  private final FocusMeter focus;
  private final AnalysisSize size;
  private final SparseMeasures sparse = new SparseMeasures();
  private int period;
  private @Nullable CoarseFrame before;
  private @Nullable CoarseFrame beforeThat;

  PictureMeter(AnalysisSize size) {
    this.size = size;
    content = new ContentMeter(size);
    focus = new FocusMeter(size);
  }

  void add(GreyFrame frame) {
    CoarseFrame now = new CoarseFrame(frame);
    double seconds = Math.max(0, frame.seconds());
    facts.add(facts(seconds, now));
    content.add(now);
    dissolves.add(seconds, now);
    int frames = facts.size();
    while (period < periodAt(seconds)) {
      focus.endPeriod();
      period++;
    }
    if (before != null) {
      focus.addMotion(before, now);
    }
    if (sparse.isNewPeriod(seconds) || frames == 1) {
      focus.look(frame, now);
    }
    sparse.add(seconds, frame);
    beforeThat = before;
    before = now;
  }

  int frames() {
    return facts.size();
  }

  /** Time of the last frame; 0 before the first. */
  double lastSeconds() {
    return facts.isEmpty() ? 0 : facts.get(facts.size() - 1).seconds();
  }

  ContentArea content() {
    return content.area();
  }

  /** All changes of scene, in order; those that touch are one. */
  List<Cut> cuts() {
    List<Cut> all = new ArrayList<>(CutDetector.hardCuts(facts));
    all.addAll(dissolves.dissolves());
    all.sort(Comparator.comparingDouble(Cut::lastSeconds));
    List<Cut> apart = new ArrayList<>();
    for (Cut cut : all) {
      Cut last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last != null && cut.lastSeconds() < last.firstSeconds()) {
        double end = Math.max(last.firstSeconds(), cut.firstSeconds());
        apart.set(apart.size() - 1, new Cut(last.lastSeconds(), end));
      } else {
        apart.add(cut);
      }
    }
    return apart;
  }

  PictureTracks tracks(double durationSeconds) {
    WindowCollector w = new WindowCollector(facts, cuts(), durationSeconds);
    int windows = w.luma.length;
    int periods = periodAt((windows - 1) * Measurements.WINDOW_SECONDS) + 1;
    while (period < periods) {
      focus.endPeriod();
      period++;
    }
    return new PictureTracks(
        Track.of(w.luma, 1),
        Track.of(w.contrast, 2),
        Track.of(w.dark, 255),
        Track.of(w.bright, 255),
        Track.of(sparse.sharpness(windows), 255),
        Track.of(w.motion, 10),
        Track.of(w.shake, 20),
        Track.of(w.frozen, 1),
        Track.ofLongs(sparse.hashes(periods)),
        focus.columns(),
        focus.rows());
  }

  static int periodAt(double seconds) {
    return (int) Math.floor(seconds / FocusMeter.PERIOD_SECONDS + 1e-9);
  }

  private FrameFacts facts(double seconds, CoarseFrame now) {
    CoarseFrame last = before == null ? now : before;
    CoarseFrame lastButOne = beforeThat == null ? last : beforeThat;
    double change = now.difference(last);
    return new FrameFacts(
        seconds,
        now.mean(),
        now.deviation(),
        now.darkShare(),
        now.brightShare(),
        change,
        now.largestDifference(last),
        now.difference(lastButOne),
        now.likeness(last),
        CameraShift.between(last.columnMeans(), now.columnMeans()),
        CameraShift.between(last.rowMeans(), now.rowMeans()));
  }

  /** What is too costly for every frame: sharpness once a window, a hash once a period. */
  private static final class SparseMeasures {
    private double[] sharpness = new double[64];
    private long[] hashes = new long[64];
    private int windows;
    private int periods;

    boolean isNewPeriod(double seconds) {
      return periodAt(seconds) >= periods;
    }

    void add(double seconds, GreyFrame frame) {
      int window = (int) Math.floor(seconds / Measurements.WINDOW_SECONDS + 1e-9);
      if (window >= windows) {
        sharpness = grown(sharpness, window + 1);
        double previous = windows == 0 ? 0 : sharpness[windows - 1];
        Arrays.fill(sharpness, windows, window, previous);
        sharpness[window] = Sharpness.of(frame);
        windows = window + 1;
      }
      if (isNewPeriod(seconds)) {
        int at = periodAt(seconds);
        hashes = Arrays.copyOf(hashes, Math.max(hashes.length, 2 * (at + 1)));
        Arrays.fill(hashes, periods, at, periods == 0 ? 0 : hashes[periods - 1]);
        hashes[at] = PerceptualHash.of(frame);
        periods = at + 1;
      }
    }

    double[] sharpness(int wanted) {
      double[] all = Arrays.copyOf(sharpness, wanted);
      if (wanted > windows && windows > 0) {
        Arrays.fill(all, windows, wanted, sharpness[windows - 1]);
      }
      return all;
    }

    long[] hashes(int wanted) {
      long[] all = Arrays.copyOf(hashes, wanted);
      if (wanted > periods && periods > 0) {
        Arrays.fill(all, periods, wanted, hashes[periods - 1]);
      }
      return all;
    }

    private static double[] grown(double[] array, int size) {
      return size <= array.length ? array : Arrays.copyOf(array, 2 * size);
    }
  }
}
