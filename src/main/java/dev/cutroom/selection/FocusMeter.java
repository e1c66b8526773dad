package dev.cutroom.selection;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Where in the picture something is to be seen: for each period, how that which stands out is
 * spread over {@value #BINS} columns and rows. Things stand out by their drawing, by being lighter
 * or darker than their surroundings (as in Itti, Koch and Niebur 1998), and most by moving.
 *
 * <p>What moves or is drawn everywhere (foliage, a pan) says nothing about the subject, so the
 * median over the cells is taken off each.
 */
final class FocusMeter {

  static final int BINS = 16;
  static final double PERIOD_SECONDS = 0.5;

  /** Movement draws the eye more than drawing. */
  private static final double WEIGHT_OF_MOTION = 1.5;

  private final ByteArrayOutputStream columns = new ByteArrayOutputStream();
  private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
  private final AnalysisSize size;
  private final float[] motion;
  private float[] detail;
  private float[] contrast;

  FocusMeter(AnalysisSize size) {
    this.size = size;
    motion = new float[size.columns() * size.rows()];
    detail = new float[motion.length];
    contrast = new float[motion.length];
  }

  void addMotion(CoarseFrame before, CoarseFrame now) {
    for (int i = 0; i < motion.length; i++) {
      motion[i] += Math.abs(now.cell(i) - before.cell(i));
    }
  }

  /** The drawing of one frame stands for its whole period. */
  void look(GreyFrame frame, CoarseFrame coarse) {
    detail = detailOf(frame);
    contrast = contrastOf(coarse);
  }

  /** Ends a period. A cut inside it is no harm: it moves everything, and so nothing stands out. */
  void endPeriod() {
    double[] energy = new double[motion.length];
    addOutstanding(energy, detail, 1);
    addOutstanding(energy, contrast, 1);
    addOutstanding(energy, motion, WEIGHT_OF_MOTION);
    double[] across = new double[BINS];
    double[] down = new double[BINS];
    for (int i = 0; i < energy.length; i++) {
      across[i % size.columns() * BINS / size.columns()] += energy[i];
      down[i / size.columns() * BINS / size.rows()] += energy[i];
    }
    columns.writeBytes(relative(across));
    rows.writeBytes(relative(down));
    Arrays.fill(motion, 0);
  }

  Track columns() {
    return Track.of(columns.toByteArray());
  }

  Track rows() {
    return Track.of(rows.toByteArray());
  }

  private static void addOutstanding(double[] energy, float[] values, double weight) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    double usual = sorted[sorted.length / 2];
    double sum = 0;
    double damped = 0;
    for (float value : values) {
      double outstanding = Math.max(0, value - usual);
      sum += outstanding;
      damped += Math.sqrt(outstanding);
    }
    // Less than half a grey level in each cell is noise.
    if (sum < 0.5 * values.length) {
      return;
    }
    // The root keeps one glittering thing from hiding all others.
    for (int i = 0; i < values.length; i++) {
      energy[i] += weight * Math.sqrt(Math.max(0, values[i] - usual)) / damped;
    }
  }

  private static byte[] relative(double[] bins) {
    double most = Arrays.stream(bins).max().orElse(0);
    byte[] bytes = new byte[BINS];
    for (int i = 0; i < BINS; i++) {
      bytes[i] = (byte) (most <= 0 ? 0 : Math.round(255 * bins[i] / most));
    }
    return bytes;
  }

  /** How far each cell is from the mean of its surroundings, a fifth of the picture each way. */
  private float[] contrastOf(CoarseFrame frame) {
    float[] result = new float[motion.length];
    int reachX = Math.max(1, size.columns() / 5);
    int reachY = Math.max(1, size.rows() / 5);
    for (int y = 0; y < size.rows(); y++) {
      for (int x = 0; x < size.columns(); x++) {
        double sum = 0;
        int cells = 0;
        int lastX = Math.min(size.columns() - 1, x + reachX);
        for (int v = Math.max(0, y - reachY); v <= Math.min(size.rows() - 1, y + reachY); v++) {
          for (int u = Math.max(0, x - reachX); u <= lastX; u++) {
            sum += frame.cell(v * size.columns() + u);
            cells++;
          }
        }
        int at = y * size.columns() + x;
        result[at] = (float) Math.abs(frame.cell(at) - sum / cells);
      }
    }
    return result;
  }

  private float[] detailOf(GreyFrame frame) {
    float[] result = new float[motion.length];
    int width = frame.width();
    byte[] p = frame.pixels();
    for (int y = 0; y < frame.height() - 1; y++) {
      int cellRow = y / AnalysisSize.CELL * size.columns();
      for (int x = 0; x < width - 1; x++) {
        int at = y * width + x;
        int grey = p[at] & 0xFF;
        result[cellRow + x / AnalysisSize.CELL] +=
            Math.abs((p[at + 1] & 0xFF) - grey) + Math.abs((p[at + width] & 0xFF) - grey);
      }
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= AnalysisSize.CELL * AnalysisSize.CELL;
    }
    return result;
  }
}
