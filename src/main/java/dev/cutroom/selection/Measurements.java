package dev.cutroom.selection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one decoding pass has found out about a source: enough to choose shots from again and
 * again without looking at the file. Stored with the source by {@link MeasurementsJson}.
 *
 * @param algorithm the version of the measuring that made it; another version's is measured anew
 * @param still whether it is one picture, which may be shown for as long as one likes
 * @param durationSeconds what can really be decoded of the picture, from the source's start
 * @param displayedWidth width in pixels as shown: upright, with square pixels
 * @param displayedHeight height in pixels as shown
 * @param content the picture without black bars
 * @param cuts where scenes change, in order
 * @param sound null when the source has none
 * @param soundDamaged whether some of the sound could not be decoded
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Measurements(
    int algorithm,
    boolean still,
    double durationSeconds,
    int displayedWidth,
    int displayedHeight,
    ContentArea content,
    List<Cut> cuts,
    PictureTracks picture,
    @Nullable SoundTracks sound,
    boolean soundDamaged) {

  /** Raised whenever the meaning of a value or the way it is measured changes. */
  public static final int ALGORITHM = 1;

  public static final double WINDOW_SECONDS = 0.25;

  /** A hash and a focus are taken for every second window. */
  static final int WINDOWS_PER_PERIOD = 2;

  public Measurements {
    cuts = List.copyOf(cuts);
    if (!(durationSeconds > 0) || displayedWidth <= 0 || displayedHeight <= 0) {
      throw new IllegalArgumentException(
          "%s s of %dx%d".formatted(durationSeconds, displayedWidth, displayedHeight));
    }
    if (picture.windows() == 0) {
      throw new IllegalArgumentException("No window was measured");
    }
  }

  /** Whether this was made by the measuring of today, so that it may be used. */
  public boolean current() {
    return algorithm == ALGORITHM;
  }

  double aspect() {
    return (double) displayedWidth / displayedHeight;
  }

  int windows() {
    return picture.windows();
  }

  /** The window that a time lies in; the last one for times at or after the end. */
  int windowAt(double seconds) {
    return Math.max(0, Math.min(windows() - 1, (int) Math.floor(seconds / WINDOW_SECONDS + 1e-9)));
  }

  /** Index of the hash and focus that hold at a time. */
  int periodAt(double seconds) {
    return windowAt(seconds) / WINDOWS_PER_PERIOD;
  }

  long hashAt(double seconds) {
    return picture.hashes().longAt(periodAt(seconds));
  }
}
