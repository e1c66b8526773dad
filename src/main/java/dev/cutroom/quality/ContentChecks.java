package dev.cutroom.quality;

import static java.util.stream.Collectors.joining;

import dev.cutroom.ffmpeg.AudioStream;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.VideoStream;
import dev.cutroom.ffmpeg.samples.Envelope;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Compares what can be seen and heard of a file with what was meant, mixed and asked for. Pure. */
final class ContentChecks {

  /** Three frames of 30 a second: a gap between two segments has one at least, and is seen. */
  static final double BLACK_SECONDS = 0.1;

  static final double FROZEN_SECONDS = 1;
  static final double SILENT_SECONDS = 1;

  /** How far what is meant may be off: fades make edges soft. */
  private static final double SLACK_SECONDS = 0.1;

  private static final double EDGE_SECONDS = 1e-6;
  private static final double MOST_CLIPPED = 1e-4;
  private static final int MOST_LISTED = 5;

  private final Checklist checks;
  private final Expectation expected;

  ContentChecks(Expectation expected, Checklist checks) {
    this.expected = expected;
    this.checks = checks;
  }

  void loudness(Decoding decoding) {
    Expectation.Sound sound = expected.sound();
    if (sound != null) {
      loudness(sound, decoding);
    }
  }

  private void loudness(Expectation.Sound sound, Decoding decoding) {
    String target = target(sound);
    String ceiling = Checklist.format("at most %.1f dBTP", sound.maxTruePeakDb());
    if (decoding.fault() != null) {
      checks.add("loudness", target, "not measured", false);
      checks.add("truePeak", ceiling, "not measured", false);
      return;
    }
    OptionalDouble loudness = decoding.integratedLufs();
    checks.add(
        "loudness",
        target,
        loudness.isPresent() ? Checklist.format("%.1f LUFS", loudness.getAsDouble()) : "silence",
        isAsWanted(sound, loudness));
    OptionalDouble peak = decoding.truePeakDb();
    checks.add(
        "truePeak",
        ceiling,
        peak.isPresent() ? Checklist.format("%.1f dBTP", peak.getAsDouble()) : "silence",
        peak.orElse(Double.NEGATIVE_INFINITY) <= sound.maxTruePeakDb());
  }

  private static String target(Expectation.Sound sound) {
    String loudness =
        Checklist.format("%.1f ± %.1f LUFS", sound.integratedLufs(), sound.toleranceLu());
    return switch (sound.aim()) {
      case LOUDNESS -> loudness;
      case SILENCE ->
          Checklist.format("silence, at most %.1f LUFS", Expectation.Sound.SILENCE_LUFS);
      case OUT_OF_REACH ->
          "any, for " + loudness + " is out of reach: the sound is too short, or all peaks";
    };
  }

  private static boolean isAsWanted(Expectation.Sound sound, OptionalDouble loudness) {
    double lufs = loudness.orElse(Double.NEGATIVE_INFINITY);
    return switch (sound.aim()) {
      case LOUDNESS -> Math.abs(lufs - sound.integratedLufs()) <= sound.toleranceLu();
      case SILENCE -> lufs <= Expectation.Sound.SILENCE_LUFS;
      case OUT_OF_REACH -> true;
    };
  }

  /**
   * What can be seen and heard, against what was meant and mixed.
   *
   * @param intent what was meant; null: not known
   */
  void content(@Nullable Intent intent, Decoding decoding, Probe probe) {
    if (intent != null) {
      nowhereElse("black", decoding.picture().black(), intent.black(), BLACK_SECONDS);
      nowhereElse("frozen", decoding.picture().still(), intent.still(), FROZEN_SECONDS);
    }
    SoundWatch heard = decoding.sound();
    if (heard == null) {
      return;
    }
    if (intent != null) {
      nowhereElse("silent", heard.silent(), intent.silent(), SILENT_SECONDS);
    }
    checks.add(
        "clipping",
        Checklist.format("at most %.2f %% of the samples", MOST_CLIPPED * 100),
        Checklist.format("%.2f %% of the samples", heard.clippedShare() * 100),
        heard.clippedShare() <= MOST_CLIPPED);
    Envelope mix = expected.mix();
    if (mix != null) {
      offsetToMix(mix.match(heard.envelope()), probe);
    }
  }

  private void nowhereElse(
      String name, List<Stretch> found, List<Stretch> intended, double longest) {
    List<Stretch> faults = faults(found, intended, longest);
    checks.add(
        name,
        Checklist.format("for less than %.1f s where it is not meant", longest),
        faults.isEmpty()
            ? "nowhere"
            : faults.stream().limit(MOST_LISTED).map(Stretch::toString).collect(joining(", ")),
        faults.isEmpty());
  }

  /** What is left of stretches without those that were meant, where it is long enough to matter. */
  static List<Stretch> faults(List<Stretch> found, List<Stretch> intended, double longest) {
    return found.stream()
        .flatMap(stretch -> stretch.without(intended, SLACK_SECONDS).stream())
        .filter(left -> left.length() >= longest - EDGE_SECONDS)
        .toList();
  }

  private void offsetToMix(Envelope.Match match, Probe probe) {
    VideoStream video = probe.video();
    AudioStream audio = probe.audio();
    if (!match.alike()) {
      checks.add(
          "offsetToMix",
          Checklist.format("at most %.0f ms", Checklist.MOST_OFFSET_SECONDS * 1000),
          "another sound",
          false);
    } else if (match.lateSeconds().isPresent() && video != null && audio != null) {
      checks.offset(
          "offsetToMix",
          match.lateSeconds().getAsDouble()
              + Checklist.seconds(audio.start())
              - Checklist.seconds(video.start()));
    } else {
      checks.add(
          "offsetToMix",
          Checklist.format("at most %.0f ms", Checklist.MOST_OFFSET_SECONDS * 1000),
          "not measurable: the sound never changes",
          true);
    }
  }
}
