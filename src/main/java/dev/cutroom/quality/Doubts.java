package dev.cutroom.quality;

import dev.cutroom.ffmpeg.process.ProcessScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Settles what is black or still although nothing says that it may be, by looking at the footage
 * beneath. Costs nothing where there is no doubt, and else a decode of that stretch.
 */
final class Doubts {

  /** Encoding makes what is nearly still, still, and what is nearly black, black. */
  private static final double TOLERANCE = 2;

  /** A picture that moves rests for a few frames all the time. */
  private static final double LEAST_REST_SECONDS = ContentChecks.FROZEN_SECONDS / 2;

  /** Looked at before and after, so that runs begin where they do in the video. */
  private static final int MARGIN_FRAMES = 5;

  private final Expectation expected;
  private final Intent intent;
  private final double frameSeconds;

  private Doubts(Expectation expected, Intent intent) {
    this.expected = expected;
    this.intent = intent;
    this.frameSeconds = 1 / expected.frameRate().value();
  }

  /** What was meant, with what the footage explains. */
  static Intent settled(ProcessScope scope, Expectation expected, Intent intent, PictureWatch seen)
      throws InterruptedException {
    Footage footage = intent.footage();
    return footage == null ? intent : new Doubts(expected, intent).settled(scope, footage, seen);
  }

  private Intent settled(ProcessScope scope, Footage footage, PictureWatch seen)
      throws InterruptedException {
    List<Stretch> doubts = new ArrayList<>();
    doubts.addAll(ContentChecks.faults(seen.black(), intent.black(), ContentChecks.BLACK_SECONDS));
    doubts.addAll(ContentChecks.faults(seen.still(), intent.still(), ContentChecks.FROZEN_SECONDS));
    List<Stretch> black = new ArrayList<>();
    List<Stretch> still = new ArrayList<>();
    for (Stretch doubt : together(doubts)) {
      long first = Math.max(0, (long) (doubt.from() / frameSeconds) - MARGIN_FRAMES);
      long over =
          Math.min(expected.frames(), (long) Math.ceil(doubt.to() / frameSeconds) + MARGIN_FRAMES);
      List<Piece> pieces = new ArrayList<>();
      footage.show(
          scope,
          first,
          over - first,
          watch().filter(),
          begin -> {
            Piece piece = new Piece(begin, watch());
            pieces.add(piece);
            return piece.watch();
          });
      for (Piece piece : pieces) {
        piece.watch().black().forEach(found -> black.add(piece.onVideo(found)));
        piece.watch().still().stream()
            .filter(found -> found.length() >= LEAST_REST_SECONDS)
            .forEach(found -> still.add(piece.onVideo(found)));
      }
    }
    return intent.with(black, still);
  }

  private PictureWatch watch() {
    return new PictureWatch(expected.widthPx(), expected.heightPx(), frameSeconds, TOLERANCE);
  }

  private final class Piece {
    private final long begin;
    private final PictureWatch watch;

    Piece(long begin, PictureWatch watch) {
      this.begin = begin;
      this.watch = watch;
    }

    PictureWatch watch() {
      return watch;
    }

    Stretch onVideo(Stretch found) {
      double offset = begin * frameSeconds;
      return new Stretch(found.from() + offset, found.to() + offset);
    }
  }

  /** Those that overlap or touch, as one. */
  private static List<Stretch> together(List<Stretch> stretches) {
    List<Stretch> together = new ArrayList<>();
    for (Stretch next :
        stretches.stream().sorted(Comparator.comparingDouble(Stretch::from)).toList()) {
      int last = together.size() - 1;
      if (last >= 0 && together.get(last).to() >= next.from()) {
        Stretch before = together.get(last);
        together.set(last, new Stretch(before.from(), Math.max(before.to(), next.to())));
      } else {
        together.add(next);
      }
    }
    return together;
  }
}
