package dev.cutroom.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cutroom.preset.PlannedVideo.Colours;
import dev.cutroom.preset.PlannedVideo.Shown;
import dev.cutroom.preset.PlannedVideo.TextBox;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LintTest {

  private static final Preset REEL = Presets.byName("instagram-reel").orElseThrow();
  private static final Preset FACEBOOK = Presets.byName("facebook-reel").orElseThrow();

  @Test
  void aShortVideoWithItsTextInTheMiddleIsFine() {
    TextBox text = new TextBox("/t", 1, 0.2, 0.4, 0.8, 0.6, new Colours("#FFFFFF", "#000000"));

    assertThat(Lint.before(REEL, planned(REEL, 30, List.of(text), List.of()))).isEmpty();
  }

  /** 12 Mbit/s for five minutes may be 450 MB; Instagram takes 300. */
  @Test
  void whatMightBecomeTooLargeIsMadeAtARateThatFits() {
    Preset fitting = REEL.fitting(300);

    assertThat(fitting.video().maxRateKbps()).isBetween(7000, 8000);
    assertThat(fitting.mostBytes(300)).isBetween(295_000_001L, 300_000_000L);
    assertThat(REEL.fitting(30)).isSameAs(REEL);
    assertThat(Lint.before(REEL, planned(REEL, 300, List.of(), List.of()))).isEmpty();
  }

  @Test
  void whatFitsAtNoRateIsTold() {
    Finding finding =
        Lint.before(REEL, planned(REEL, 7200, List.of(), List.of())).stream()
            .filter(found -> found.rule().equals("instagram.media.size_max"))
            .findFirst()
            .orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.fix()).isNull();
  }

  @Test
  void whatIsTooLongForOnePlatformIsMadeForAnother() {
    Finding finding =
        only(errors(Lint.before(FACEBOOK, planned(FACEBOOK, 120, List.of(), List.of()))));

    assertThat(finding.rule()).isEqualTo("facebook.reel.length_max");
    assertThat(finding.message())
        .isEqualTo(
            "The length is 120 s; asked is at most 90 s. Announced without limit of length in June"
                + " 2025; the API page still says 90 seconds.");
    assertThat(value(finding, "output", "preset")).isEqualTo("tiktok");
  }

  @Test
  void aTextUnderTheButtonsIsMovedToWhereItFits() {
    TextBox text =
        new TextBox("/timeline/tracks/0/clips/0/asset/style", 2, 0.2, 0.8, 0.8, 0.9, null);

    Finding finding = only(Lint.before(REEL, planned(REEL, 30, List.of(text), List.of())));

    assertThat(finding.rule()).isEqualTo("text.safe_area");
    assertThat(finding.pointer()).isEqualTo(text.pointer());
    assertThat(finding.message()).contains("second 2.0", "80 to 90 % of the height");
    Fix fix = fix(finding);
    assertThat(fix.pointer()).isEqualTo(text.pointer());
    assertThat((double) Objects.requireNonNull(fix.patch().get("position")))
        .isCloseTo(0.6, within(0.001));
  }

  @Test
  void aTextThatIsTooWideCannotBeMoved() {
    TextBox text = new TextBox("/t", 2, 0.0, 0.4, 1.0, 0.5, null);

    assertThat(only(Lint.before(REEL, planned(REEL, 30, List.of(text), List.of()))).fix()).isNull();
  }

  @Test
  void aTextThatNobodyCanReadIsFound() {
    TextBox text = new TextBox("/t", 2, 0.2, 0.4, 0.8, 0.5, new Colours("#FFFFFF", "#DDDDDD"));

    Finding finding = only(Lint.before(REEL, planned(REEL, 30, List.of(text), List.of())));

    assertThat(finding.rule()).isEqualTo("text.contrast");
    assertThat(Contrast.of("#000000", "#ffffff")).isCloseTo(21, within(0.01));
    assertThat(Contrast.of("#777777", "#ffffff")).isCloseTo(4.48, within(0.01));
  }

  @Test
  void aSourceThatIsEnlargedTooFarIsShownSmaller() {
    Shown shown = new Shown("/timeline/tracks/0/clips/1", 4.5);

    Finding finding = only(Lint.before(REEL, planned(REEL, 30, List.of(), List.of(shown))));

    assertThat(finding.rule()).isEqualTo("picture.enlarged");
    assertThat(fix(finding).patch()).isEqualTo(Map.of("fit", "blur"));
  }

  @Test
  void anotherFrameRateThanThePlatformTakesIsFound() {
    PlannedVideo film = new PlannedVideo(1080, 1920, 12, 30, -14, -1, List.of(), List.of());

    assertThat(Lint.before(REEL, film))
        .extracting(Finding::rule)
        .contains("instagram.picture.frame_rate");
  }

  @Test
  void anotherLoudnessGetsThePresets() {
    PlannedVideo quiet = new PlannedVideo(1080, 1920, 30, 30, -23, -1, List.of(), List.of());

    Finding finding = only(Lint.before(REEL, quiet));

    assertThat(finding.rule()).isEqualTo("sound.loudness");
    assertThat(fix(finding).patch())
        .isEqualTo(
            Map.of(
                "audio", Map.of("loudness", Map.of("integratedLufs", -14.0, "truePeakDb", -1.0))));
  }

  @Test
  void aFinishedFileIsHeldAgainstWhatWasMeasured() {
    FileFacts large =
        new FileFacts()
            .with(Measure.BYTES, 400_000_000)
            .with(Measure.SECONDS, 300)
            .with(Measure.TOTAL_KBPS, 10_667);

    Finding finding = only(Lint.after(REEL, large));

    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.message())
        .startsWith("The size is 400000000 bytes; asked is at most 300000000 bytes.");
    assertThat(finding.fix()).isNull();
  }

  @Test
  void whatWasNotMeasuredIsNotJudged() {
    assertThat(Lint.after(REEL, new FileFacts())).isEmpty();
  }

  private static PlannedVideo planned(
      Preset preset, double seconds, List<TextBox> texts, List<Shown> shown) {
    return PlannedVideo.of(preset, seconds, texts, shown);
  }

  private static List<Finding> errors(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }

  private static Finding only(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static Fix fix(Finding finding) {
    return Objects.requireNonNull(finding.fix());
  }

  private static Object value(Finding finding, String object, String field) {
    Map<?, ?> inside = (Map<?, ?>) Objects.requireNonNull(fix(finding).patch().get(object));
    return Objects.requireNonNull(inside.get(field));
  }
}
