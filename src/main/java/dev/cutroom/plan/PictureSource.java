package dev.cutroom.plan;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/** Where the pixels of a picture come from. */
public sealed interface PictureSource {

  /**
   * A stretch of a video.
   *
   * @param sha256 of the source's bytes
   * @param start the source's time that is on screen at the first frame
   * @param preroll how far before that decoding begins, so that a frame which came on screen
   *     earlier and is still there is known; at most {@code start}
   * @param speed how many times as fast as the source
   */
  record Film(UUID sourceId, String sha256, Duration start, Duration preroll, double speed)
      implements PictureSource {
    public Film {
      Objects.requireNonNull(sourceId, "sourceId");
      Objects.requireNonNull(sha256, "sha256");
      Objects.requireNonNull(start, "start");
      Objects.requireNonNull(preroll, "preroll");
      if (preroll.isNegative() || preroll.compareTo(start) > 0) {
        throw new IllegalArgumentException("preroll " + preroll + " before " + start);
      }
    }

    /** How much of the source passes while this much is shown. */
    public Duration sourceTime(Duration shown) {
      return Speeds.sourceTime(shown, speed);
    }
  }

  /** A single picture that stands. */
  record Still(UUID sourceId, String sha256) implements PictureSource {
    public Still {
      Objects.requireNonNull(sourceId, "sourceId");
      Objects.requireNonNull(sha256, "sha256");
    }
  }

  /**
   * One colour.
   *
   * @param colour {@code #RRGGBB}
   */
  record Plain(String colour) implements PictureSource {
    public Plain {
      Objects.requireNonNull(colour, "colour");
    }
  }
}
