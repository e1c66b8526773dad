package dev.cutroom.preset;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds changes that mend what {@link Lint} found. */
final class Fixes {

  private Fixes() {}

  /** The change that makes a video keep a rule; null: there is none. */
  static @Nullable Fix of(Preset preset, FileFacts facts, Rule rule) {
    double seconds = facts.of(Measure.SECONDS).orElse(0);
    return switch (rule.measure()) {
      case BYTES -> rule.max() == null ? null : smaller(preset, seconds, rule.max());
      case TOTAL_KBPS -> rule.max() == null ? null : slower(preset, rule.max());
      case SECONDS, WIDTH_PX, HEIGHT_PX, ASPECT, FRAME_RATE, GOP_SECONDS, AUDIO_KBPS ->
          otherPreset(preset, seconds).orElse(null);
      case INTEGRATED_LUFS, TRUE_PEAK_DB ->
          new Fix(
              "",
              Map.of(
                  "audio",
                  Map.of(
                      "loudness",
                      Map.of(
                          "integratedLufs",
                          preset.loudness().integratedLufs(),
                          "truePeakDb",
                          preset.loudness().maxTruePeakDb()))),
              "Use the loudness of the preset.");
      case AUDIO_HZ, CHANNELS -> null;
    };
  }

  private static @Nullable Fix smaller(Preset preset, double seconds, double mostBytes) {
    return seconds <= 0
        ? null
        : preset
            .rateFor(seconds, (long) mostBytes)
            .map(kbps -> rate(kbps, "it fits into " + Numbers.shown(mostBytes) + " bytes"))
            .orElse(null);
  }

  private static @Nullable Fix slower(Preset preset, double mostKbps) {
    int kbps = (int) mostKbps - preset.audio().bitRateKbps();
    return kbps < Preset.LEAST_KBPS ? null : rate(kbps, "the file keeps the rate");
  }

  private static Fix rate(int kbps, String sothat) {
    return Fix.output(
        "maxRateKbps",
        kbps,
        "Lower the picture's rate to %d kbit/s, so that %s.".formatted(kbps, sothat));
  }

  /** The first preset of the same shape whose platform takes the length. */
  private static Optional<Fix> otherPreset(Preset preset, double seconds) {
    return Presets.all().stream()
        .filter(other -> !other.name().equals(preset.name()))
        .filter(other -> other.width() * preset.height() == other.height() * preset.width())
        .filter(
            other ->
                seconds >= other.limits().minSeconds() && seconds <= other.limits().maxSeconds())
        .findFirst()
        .map(other -> Fix.output("preset", other.name(), "Make it for " + other.title() + "."));
  }

  /** Only up or down, and only where it would fit; a text that is too wide needs another style. */
  static @Nullable Fix moved(Preset.SafeZone safe, PlannedVideo.TextBox text) {
    double height = text.bottom() - text.top();
    double room = 1 - safe.top() - safe.bottom();
    boolean tooWide =
        text.left() < safe.left() - Lint.EDGE || text.right() > 1 - safe.right() + Lint.EDGE;
    if (height > room || tooWide) {
      return null;
    }
    double lowest = 1 - safe.bottom() - height / 2;
    double highest = safe.top() + height / 2;
    double centre = Math.max(highest, Math.min(lowest, (text.top() + text.bottom()) / 2));
    double rounded = Math.round(centre * 1000) / 1000.0;
    return new Fix(
        text.pointer(),
        Map.of("position", rounded),
        "Move its middle to " + Numbers.shown(rounded * 100) + " % of the height.");
  }
}
