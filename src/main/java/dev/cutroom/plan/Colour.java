package dev.cutroom.plan;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a source's numbers mean colours.
 *
 * @param matrix the matrix between RGB and YUV; for RGB pictures it is not looked at
 */
public record Colour(Range range, Matrix matrix, Transfer transfer) {

  /** Whether black is 16 (studio) or 0. */
  public enum Range {
    STUDIO,
    FULL
  }

  /** The matrix by which RGB became YUV. */
  public enum Matrix {
    BT601,
    BT709,
    BT2020
  }

  /** The curve from light to numbers; all standard-range curves are near enough to be one. */
  public enum Transfer {
    STANDARD,
    PQ,
    HLG
  }

  public static final Colour BT709 = new Colour(Range.STUDIO, Matrix.BT709, Transfer.STANDARD);

  public Colour {
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(matrix, "matrix");
    Objects.requireNonNull(transfer, "transfer");
  }

  public boolean isHighDynamicRange() {
    return transfer != Transfer.STANDARD;
  }

  /**
   * From the words of ffprobe ({@code color_range}, {@code color_space}, {@code color_transfer}),
   * each of which may be absent. A file that does not say its matrix is read as browsers do it:
   * BT.601 below 720 lines, BT.709 from there on.
   */
  public static Colour ofProbe(
      @Nullable String range, @Nullable String space, @Nullable String transfer, int lines) {
    return new Colour(
        lower(range).equals("pc") ? Range.FULL : Range.STUDIO,
        switch (lower(space)) {
          case "bt709", "gbr" -> Matrix.BT709;
          case "bt2020nc", "bt2020c" -> Matrix.BT2020;
          case "bt470bg", "smpte170m", "fcc" -> Matrix.BT601;
          default -> lines < 720 ? Matrix.BT601 : Matrix.BT709;
        },
        switch (lower(transfer)) {
          case "smpte2084" -> Transfer.PQ;
          case "arib-std-b67" -> Transfer.HLG;
          default -> Transfer.STANDARD;
        });
  }

  private static String lower(@Nullable String word) {
    return word == null ? "" : word.toLowerCase(Locale.ROOT);
  }
}
