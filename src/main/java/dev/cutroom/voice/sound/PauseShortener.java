package dev.cutroom.voice.sound;

import dev.cutroom.voice.sound.Silences.Silence;
import dev.cutroom.voice.words.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the middle out of pauses that are too long, and moves the words along. Nothing but silence
 * is taken, and both sides of a cut are blended, so that nothing clicks.
 */
public final class PauseShortener {
  private static final double BLEND_SECONDS = 0.005;

  /** A pause is cut only where that takes away more than anybody would miss. */
  private static final double WORTH_IT_SECONDS = 0.02;

  private PauseShortener() {}

  /**
   * How long pauses may be, in seconds.
   *
   * @param inside between words
   * @param before the first word
   * @param after the last word
   */
  public record Longest(double inside, double before, double after) {}

  /** The shorter sound, and its words. */
  public record Shortened(Pcm sound, List<Mark> words) {}

  private record Cut(int from, int to) {}

  public static Shortened shorten(Pcm sound, List<Mark> words, Longest longest) {
    List<Cut> cuts = cuts(sound, longest);
    if (cuts.isEmpty()) {
      return new Shortened(sound, words);
    }
    List<Mark> moved = new ArrayList<>();
    for (Mark word : words) {
      double from = moved(cuts, word.fromSeconds(), sound.rate());
      double to = moved(cuts, word.toSeconds(), sound.rate());
      moved.add(new Mark(word.range(), from, to, word.confidence()));
    }
    return new Shortened(without(sound, cuts), moved);
  }

  private static List<Cut> cuts(Pcm sound, Longest longest) {
    List<Cut> cuts = new ArrayList<>();
    for (Silence silence : Silences.of(sound, WORTH_IT_SECONDS)) {
      boolean first = silence.from() == 0;
      boolean last = silence.to() >= sound.seconds();
      if (first && last) {
        return List.of();
      }
      double allowed = first ? longest.before() : last ? longest.after() : longest.inside();
      double excess = silence.seconds() - allowed;
      if (excess > WORTH_IT_SECONDS) {
        double from = first ? 0 : last ? silence.to() - excess : silence.from() + allowed / 2;
        int start = (int) Math.round(from * sound.rate());
        int end = Math.min(sound.length(), (int) Math.round((from + excess) * sound.rate()));
        cuts.add(new Cut(start, end));
      }
    }
    return cuts;
  }

  /** A time inside a cut becomes the cut's own. */
  private static double moved(List<Cut> cuts, double seconds, int rate) {
    double at = seconds * rate;
    double gone = 0;
    for (Cut cut : cuts) {
      if (at > cut.from) {
        gone += Math.min(at, cut.to) - cut.from;
      }
    }
    return (at - gone) / rate;
  }

  private static Pcm without(Pcm sound, List<Cut> cuts) {
    int removed = cuts.stream().mapToInt(cut -> cut.to - cut.from).sum();
    short[] kept = new short[sound.length() - removed];
    int out = 0;
    int in = 0;
    for (Cut cut : cuts) {
      while (in < cut.from) {
        kept[out++] = sound.at(in++);
      }
      blend(sound, cut, kept, out);
      in = cut.to;
    }
    while (in < sound.length()) {
      kept[out++] = sound.at(in++);
    }
    return new Pcm(sound.rate(), kept);
  }

  /** What was kept before the cut fades into what came at the cut's end, which is as silent. */
  private static void blend(Pcm sound, Cut cut, short[] kept, int out) {
    int length = Math.min((int) (BLEND_SECONDS * sound.rate()), Math.min(out, cut.to - cut.from));
    for (int k = 0; k < length; k++) {
      double share = (k + 1.0) / (length + 1);
      int at = out - length + k;
      double mixed = kept[at] * (1 - share) + sound.at(cut.to - length + k) * share;
      kept[at] = (short) Math.round(mixed);
    }
  }
}
