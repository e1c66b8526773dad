package dev.cutroom.generation.control;

import dev.cutroom.platform.problem.Fault;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * How long a clip may be: what this server takes on, and of that what the platform takes.
 *
 * @param platform the preset's title, for a person; empty: only the server's own limits hold
 */
record AllowedLength(double minSeconds, double maxSeconds, String platform) {
  /** The longest clip that the server takes on. */
  static final double LONGEST_SECONDS = 600;

  /** Lengths that add up from decimal fractions miss their sum by far less. */
  private static final double ROUNDING_SECONDS = 1e-6;

  /** Of a video that is finished; a raw clip of a single short part may be. */
  private static final double SHORTEST_FINISHED_SECONDS = 0.1;

  static AllowedLength ofFinished(Preset preset) {
    return of(preset, SHORTEST_FINISHED_SECONDS);
  }

  /** For the preset of this name; for an unknown one, which is a fault of its own, any length. */
  static AllowedLength of(String preset, double shortestSeconds) {
    return Presets.byName(preset)
        .map(known -> of(known, shortestSeconds))
        .orElse(new AllowedLength(shortestSeconds, LONGEST_SECONDS, ""));
  }

  private static AllowedLength of(Preset preset, double shortestSeconds) {
    // Not the platform's minimum: a raw clip may be shorter, it is what final ones are made from.
    return new AllowedLength(
        shortestSeconds, Math.min(LONGEST_SECONDS, preset.limits().maxSeconds()), preset.title());
  }

  void check(double seconds, String pointer, List<Fault> faults) {
    if (!allows(seconds)) {
      faults.add(new Fault(pointer, text(seconds) + " s are asked for; " + range() + "."));
    }
  }

  boolean allows(double seconds) {
    return seconds >= minSeconds - ROUNDING_SECONDS && seconds <= maxSeconds + ROUNDING_SECONDS;
  }

  /** Why a finished video is refused, without a full stop. */
  String refusal(double seconds) {
    return "the video lasts " + text(seconds) + " s; " + range();
  }

  private String range() {
    return (platform.isEmpty() ? "a clip" : "a clip for " + platform)
        + " lasts from "
        + text(minSeconds)
        + " to "
        + text(maxSeconds)
        + " s";
  }

  private static String text(double seconds) {
    return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(seconds);
  }
}
