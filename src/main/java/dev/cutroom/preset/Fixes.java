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
      // What is planned keeps size and rate by itself, and no Edit says how sound is stored.
      case BYTES, TOTAL_KBPS, AUDIO_HZ, CHANNELS -> null;
    };
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
    // Captions stand where their style says, a title where its clip does.
    boolean captions = text.pointer().endsWith("/style");
    return new Fix(
        text.pointer(),
        captions ? Map.of("position", rounded) : Map.of("placement", Map.of("y", rounded)),
        "Move its middle to " + Numbers.shown(rounded * 100) + " % of the height.");
  }
}
