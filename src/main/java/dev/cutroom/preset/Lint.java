package dev.cutroom.preset;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Holds a video against its platform's rules: before the render, as it is planned, and after it, as
 * it was measured. Pure; findings come in the order of the rules, then of the Edit.
 */
public final class Lint {

  /** Twice as large in both directions shows; measured by eye on the samples. */
  static final double MOST_ENLARGEMENT = 2;

  /** WCAG 2.2, success criterion 1.4.3, for large text. */
  static final double LEAST_CONTRAST = 3;

  static final double EDGE = 1e-4;

  private Lint() {}

  /** What can be told before anything is rendered. */
  public static List<Finding> before(Preset preset, PlannedVideo video) {
    List<Finding> findings = new ArrayList<>();
    FileFacts facts = planned(preset, video);
    for (Rule rule : preset.rules()) {
      OptionalDouble value = facts.of(rule.measure());
      // A ceiling says nothing about the least that will come out.
      boolean ceiling = isCeiling(rule.measure()) && rule.max() == null;
      if (value.isPresent() && !ceiling && !rule.keptBy(value.getAsDouble())) {
        findings.add(planned(preset, video, rule, value.getAsDouble()));
      }
    }
    video.texts().forEach(text -> text(preset, text, findings));
    video.pictures().stream()
        .filter(shown -> shown.enlargement() > MOST_ENLARGEMENT)
        .map(Lint::enlarged)
        .forEach(findings::add);
    return List.copyOf(findings);
  }

  /** What a finished file is like. */
  public static List<Finding> after(Preset preset, FileFacts facts) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : preset.rules()) {
      OptionalDouble value = facts.of(rule.measure());
      if (value.isPresent() && !rule.keptBy(value.getAsDouble())) {
        findings.add(
            finding(rule, rule.severity(), value.getAsDouble(), Fixes.of(preset, facts, rule)));
      }
    }
    return List.copyOf(findings);
  }

  private static boolean isCeiling(Measure measure) {
    return measure == Measure.BYTES || measure == Measure.TOTAL_KBPS;
  }

  /** It is planned at the rate that fits into the platform's size, where there is one. */
  private static FileFacts planned(Preset preset, PlannedVideo video) {
    Preset fitting = preset.fitting(video.seconds());
    FileFacts facts =
        new FileFacts()
            .with(Measure.SECONDS, video.seconds())
            .with(Measure.WIDTH_PX, video.widthPx())
            .with(Measure.HEIGHT_PX, video.heightPx())
            .with(Measure.ASPECT, (double) video.widthPx() / video.heightPx())
            .with(Measure.FRAME_RATE, video.frameRate())
            .with(Measure.BYTES, (double) fitting.mostBytes(video.seconds()))
            .with(
                Measure.TOTAL_KBPS,
                (double) fitting.video().maxRateKbps() + preset.audio().bitRateKbps())
            .with(Measure.AUDIO_KBPS, preset.audio().bitRateKbps())
            .with(Measure.AUDIO_HZ, preset.audio().sampleRateHz())
            .with(Measure.CHANNELS, preset.audio().channels())
            .with(Measure.GOP_SECONDS, preset.video().gopFrames() / video.frameRate());
    return facts
        .with(Measure.INTEGRATED_LUFS, video.integratedLufs())
        .with(Measure.TRUE_PEAK_DB, video.truePeakDb());
  }

  /** The size before the render is a ceiling: passing it is a risk, not yet a fault. */
  private static Finding planned(Preset preset, PlannedVideo video, Rule rule, double value) {
    Severity severity =
        isCeiling(rule.measure()) && rule.severity() == Severity.ERROR
            ? Severity.WARNING
            : rule.severity();
    return finding(rule, severity, value, Fixes.of(preset, planned(preset, video), rule));
  }

  private static Finding finding(Rule rule, Severity severity, double value, @Nullable Fix fix) {
    String note = rule.note().isEmpty() ? "" : " " + rule.note();
    String message =
        "The %s is %s; asked is %s.%s"
            .formatted(rule.measure().words(), rule.shown(value), rule.asked(), note);
    return new Finding(severity, rule.id(), null, message, fix, rule.sourceUrl());
  }

  private static void text(Preset preset, PlannedVideo.TextBox text, List<Finding> findings) {
    Preset.SafeZone safe = preset.safeZone();
    boolean inside =
        text.left() >= safe.left() - EDGE
            && text.top() >= safe.top() - EDGE
            && text.right() <= 1 - safe.right() + EDGE
            && text.bottom() <= 1 - safe.bottom() + EDGE;
    if (!inside) {
      findings.add(
          new Finding(
              Severity.WARNING,
              "text.safe_area",
              text.pointer(),
              String.format(
                  Locale.ROOT,
                  "A text at second %.1f reaches over what %s may cover: it stands at %.0f to %.0f %%"
                      + " of the width and %.0f to %.0f %% of the height.",
                  text.atSeconds(),
                  preset.title(),
                  text.left() * 100,
                  text.right() * 100,
                  text.top() * 100,
                  text.bottom() * 100),
              Fixes.moved(safe, text),
              preset.sourceUrl()));
    }
    PlannedVideo.Colours colours = text.colours();
    if (colours != null) {
      double contrast = Contrast.of(colours.text(), colours.behind());
      if (contrast < LEAST_CONTRAST) {
        findings.add(faint(text, contrast));
      }
    }
  }

  private static Finding faint(PlannedVideo.TextBox text, double contrast) {
    return new Finding(
        Severity.WARNING,
        "text.contrast",
        text.pointer(),
        String.format(
            Locale.ROOT,
            "The text at second %.1f has a contrast of %.1f to what is behind it; %.0f is the least"
                + " that can be read by all.",
            text.atSeconds(),
            contrast,
            LEAST_CONTRAST),
        null,
        URI.create("https://www.w3.org/TR/WCAG22/"));
  }

  private static Finding enlarged(PlannedVideo.Shown shown) {
    return new Finding(
        Severity.WARNING,
        "picture.enlarged",
        shown.pointer(),
        String.format(
            Locale.ROOT,
            "The source is enlarged %.1f times; beyond %.0f it looks soft.",
            shown.enlargement(),
            MOST_ENLARGEMENT),
        new Fix(shown.pointer(), Map.of("fit", "blur"), "Show it smaller, on its own blur."),
        null);
  }
}
