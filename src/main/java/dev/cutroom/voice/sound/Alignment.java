package dev.cutroom.voice.sound;

import dev.cutroom.voice.sound.Silences.Silence;
import dev.cutroom.voice.words.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds when words are heard in a sound, by the same words spoken by a voice that tells its times.
 *
 * <p>Pauses of any length become short equal ones ({@link Frames}), because speakers pause as they
 * like; then one sound is warped onto the other. Words beside a pause are moved to its edge.
 * Against known truth the starts of words are right to 10 ms in the median in the same voice at
 * another speed, and to 30 ms (nine of ten to 80 ms) between two engines of different sex;
 * AlignmentTest holds it to that.
 */
public final class Alignment {
  /** No closure is as long. */
  private static final double INSIDE_NO_WORD = 0.15;

  /** How far a phrase is moved to the pause that it should begin behind. */
  private static final double PIN_REACH = 0.3;

  /** Speech that is so much shorter or longer can't be the same text. */
  private static final double LEAST_RATIO = 0.4;

  private static final double MOST_RATIO = 2.5;

  private Alignment() {}

  /**
   * The same words with their times in {@code sound}; empty when it can't be the same text, or when
   * one of both is silent.
   *
   * @param spoken the words' times in {@code reference}, without overlap
   */
  public static Optional<List<Mark>> align(Pcm reference, List<Mark> spoken, Pcm sound) {
    Pcm known = Resampler.to(Mfcc.RATE, reference);
    Pcm wanted = Resampler.to(Mfcc.RATE, sound);
    Frames from = Frames.of(known);
    Frames to = Frames.of(wanted);
    double ratio = from.speech() == 0 ? 0 : (double) to.speech() / from.speech();
    if (ratio < LEAST_RATIO || ratio > MOST_RATIO || spoken.isEmpty()) {
      return Optional.empty();
    }
    TimeWarp.Path path = TimeWarp.of(Mfcc.of(known, from), Mfcc.of(wanted, to));
    List<Mark> warped = warped(spoken, from, to, path);
    List<Silence> pauses = Silences.of(wanted, Frames.SHORTEST_PAUSE);
    return Optional.of(pinned(warped, pauses, sound.seconds()));
  }

  private static List<Mark> warped(List<Mark> spoken, Frames from, Frames to, TimeWarp.Path path) {
    double usual = median(path.cost());
    List<Mark> warped = new ArrayList<>();
    for (Mark word : spoken) {
      int first = from.from(word.fromSeconds());
      int last = from.until(word.toSeconds(), first);
      double start = to.at()[path.first()[first]] * Silences.FRAME_SECONDS;
      double stop = (to.at()[path.last()[last]] + 1) * Silences.FRAME_SECONDS;
      double confidence = confidence(path, first, last, usual);
      warped.add(new Mark(word.range(), start, stop, Math.min(word.confidence(), confidence)));
    }
    return warped;
  }

  /** High where frames are as alike as usual and time runs about as in the reference. */
  private static double confidence(TimeWarp.Path path, int first, int last, double usual) {
    double cost = 0;
    for (int i = first; i <= last; i++) {
      cost += path.cost()[i];
    }
    double likeness = Math.min(1, usual / Math.max(1e-6, cost / (last - first + 1)));
    double stretch = (path.last()[last] - path.first()[first] + 1.0) / (last - first + 1);
    double plausible = Math.min(1, Math.min(stretch, 1 / stretch) * 2.5);
    return Math.max(0, Math.min(0.95, 0.9 * likeness * plausible));
  }

  private static List<Mark> pinned(List<Mark> words, List<Silence> pauses, double duration) {
    List<Mark> pinned =
        new ArrayList<>(words.stream().map(word -> onOneSide(word, pauses)).toList());
    for (Silence pause : pauses) {
      int behind = behind(pinned, pause);
      if (behind < pinned.size()) {
        Mark word = pinned.get(behind);
        if (Math.abs(word.fromSeconds() - pause.to()) < PIN_REACH
            && word.toSeconds() > pause.to()) {
          pinned.set(behind, moved(word, pause.to(), word.toSeconds()));
        }
      }
      if (behind > 0) {
        Mark word = pinned.get(behind - 1);
        if (Math.abs(word.toSeconds() - pause.from()) < PIN_REACH
            && word.fromSeconds() < pause.from()) {
          pinned.set(behind - 1, moved(word, word.fromSeconds(), pause.from()));
        }
      }
    }
    return separated(pinned, duration);
  }

  /** No word has a pause in it: the smaller part belongs to a neighbour. */
  private static Mark onOneSide(Mark word, List<Silence> pauses) {
    double from = word.fromSeconds();
    double to = word.toSeconds();
    for (Silence pause : pauses) {
      if (pause.from() < to && pause.to() > from && pause.seconds() >= INSIDE_NO_WORD) {
        if (pause.from() - from < to - pause.to()) {
          from = pause.to();
        } else {
          to = Math.max(from, pause.from());
        }
      }
    }
    return moved(word, from, to);
  }

  /** The first word whose middle lies behind the middle of the pause. */
  private static int behind(List<Mark> words, Silence pause) {
    double middle = (pause.from() + pause.to()) / 2;
    int at = 0;
    while (at < words.size()
        && (words.get(at).fromSeconds() + words.get(at).toSeconds()) / 2 < middle) {
      at++;
    }
    return at;
  }

  private static Mark moved(Mark word, double from, double to) {
    return new Mark(word.range(), from, to, word.confidence());
  }

  private static List<Mark> separated(List<Mark> words, double duration) {
    List<Mark> separated = new ArrayList<>();
    double floor = 0;
    for (int i = 0; i < words.size(); i++) {
      Mark word = words.get(i);
      double from = Math.min(duration, Math.max(floor, word.fromSeconds()));
      double next = i + 1 < words.size() ? words.get(i + 1).fromSeconds() : duration;
      double to = Math.max(from, Math.min(word.toSeconds(), Math.max(from, next)));
      separated.add(moved(word, from, to));
      floor = to;
    }
    return separated;
  }

  private static double median(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
