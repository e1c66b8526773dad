package dev.cutroom.quality;

import dev.cutroom.ffmpeg.samples.Envelope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a video may be black, still or silent, because its Edit or its footage is so: a black
 * colour, a dip, a still picture, a source that is dark or does not move, footage without sound.
 * Anywhere else it is a fault. A stretch may be named without being so.
 *
 * @param footage is looked at where the video is black or still and nothing here says that it may;
 *     null: there is none
 */
public record Intent(
    List<Stretch> black, List<Stretch> still, List<Stretch> silent, @Nullable Footage footage) {

  /** A mix fainter than that, in decibels of full scale, may be encoded as silence. */
  private static final double FAINT_DB = -48;

  /** Hops of a mix that are judged together: 10 ms. */
  private static final int HOPS = Envelope.HOPS_PER_SECOND / 100;

  public Intent {
    black = List.copyOf(black);
    still = List.copyOf(still);
    silent = List.copyOf(silent);
  }

  public Intent(List<Stretch> black, List<Stretch> still, List<Stretch> silent) {
    this(black, still, silent, null);
  }

  /** A video that moves, is lit and can be heard from end to end. */
  public static final Intent NONE = new Intent(List.of(), List.of(), List.of());

  /**
   * Where a mix is faint.
   *
   * @param gainDb by how much it is made louder before it is encoded
   */
  public static List<Stretch> faint(Envelope mix, double gainDb) {
    double least = Math.pow(10, (FAINT_DB - gainDb) / 20);
    Runs runs = new Runs((double) HOPS / Envelope.HOPS_PER_SECOND);
    for (int hop = 0; hop + HOPS <= mix.hops(); hop += HOPS) {
      double squares = 0;
      for (int i = hop; i < hop + HOPS; i++) {
        squares += mix.level(i) * mix.level(i);
      }
      runs.step(Math.sqrt(squares / HOPS) < least);
    }
    return runs.toList();
  }

  /** The same, black and still there as well. */
  Intent with(List<Stretch> alsoBlack, List<Stretch> alsoStill) {
    return new Intent(joined(black, alsoBlack), joined(still, alsoStill), silent, footage);
  }

  private static List<Stretch> joined(List<Stretch> some, List<Stretch> more) {
    List<Stretch> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
