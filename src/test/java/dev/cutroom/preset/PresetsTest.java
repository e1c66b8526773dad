package dev.cutroom.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PresetsTest {

  @Test
  void everyPlatformIsThere() {
    assertThat(Presets.all())
        .extracting(Preset::name)
        .containsExactly(
            "tiktok",
            "instagram-reel",
            "instagram-story",
            "instagram-feed",
            "youtube-short",
            "youtube-landscape",
            "facebook-reel",
            "linkedin",
            "x",
            "social-vertical",
            "square");
  }

  @Test
  void everyRuleSaysWhereItWasRead() {
    assertThat(Presets.all())
        .allSatisfy(
            preset -> {
              assertThat(preset.sourceUrl()).hasScheme("https").hasNoQuery();
              assertThat(preset.checkedOn()).isAfterOrEqualTo("2026-11-21");
            });
  }

  @Test
  void theLoudnessTargetIsTheSameEverywhere() {
    assertThat(Presets.all())
        .extracting(Preset::loudness)
        .containsOnly(new Preset.Loudness(-14, 1, -1));
  }

  /** YouTube asks for half the frame rate, Facebook for two to five seconds. */
  @Test
  void keyframesLieWhereThePlatformWantsThem() {
    assertThat(preset("youtube-short").video().gopFrames()).isEqualTo(15);
    assertThat(preset("facebook-reel").video().gopFrames()).isBetween(60, 150);
  }

  @Test
  void anInstagramReelIsUprightAndSmallEnough() {
    Preset reel = preset("instagram-reel");

    assertThat(reel.width()).isEqualTo(1080);
    assertThat(reel.height()).isEqualTo(1920);
    assertThat(reel.limits().maxBytes()).isEqualTo(300_000_000L);
    assertThat(reel.limits().maxSeconds()).isEqualTo(900);
  }

  @Test
  void everyRuleOfEveryPlatformSaysWhereAndWhenItWasRead() {
    assertThat(Presets.all())
        .allSatisfy(
            preset ->
                assertThat(preset.rules())
                    .isNotEmpty()
                    .allSatisfy(
                        rule -> {
                          assertThat(rule.sourceUrl()).hasScheme("https").hasNoQuery();
                          assertThat(rule.checkedOn()).isAfterOrEqualTo("2026-11-21");
                        })
                    .extracting(Rule::id)
                    .doesNotHaveDuplicates());
  }

  @Test
  void theSafeZoneIsTheSafeAreaInFractions() {
    assertThat(Presets.all())
        .allSatisfy(
            preset -> {
              Preset.SafeArea area = preset.safeArea();
              Preset.SafeZone zone = preset.safeZone();
              assertThat(Math.round(zone.top() * preset.height())).isEqualTo(area.top());
              assertThat(Math.round(zone.bottom() * preset.height())).isEqualTo(area.bottom());
              assertThat(Math.round(zone.left() * preset.width())).isEqualTo(area.left());
              assertThat(Math.round(zone.right() * preset.width())).isEqualTo(area.right());
            });
  }

  /** The summary that requests are checked against must not promise more than the rules allow. */
  @Test
  void theLimitsKeepTheRules() {
    assertThat(Presets.all())
        .allSatisfy(
            preset ->
                assertThat(preset.rules())
                    .filteredOn(rule -> rule.severity() == Severity.ERROR)
                    .allSatisfy(
                        rule -> {
                          Preset.Limits limits = preset.limits();
                          Long maxBytes = limits.maxBytes();
                          if (rule.measure() == Measure.SECONDS) {
                            assertThat(rule.keptBy(limits.minSeconds())).isTrue();
                            assertThat(rule.keptBy(limits.maxSeconds())).isTrue();
                          } else if (rule.measure() == Measure.BYTES && maxBytes != null) {
                            assertThat(rule.keptBy(maxBytes)).isTrue();
                          }
                        }));
  }

  /**
   * What we make with a preset must not break a rule of its platform that has nothing to do with
   * length.
   */
  @Test
  void everyPresetKeepsItsOwnRules() {
    assertThat(Presets.all())
        .allSatisfy(
            preset ->
                assertThat(Lint.before(preset, planned(preset, 30)))
                    .filteredOn(finding -> finding.severity() != Severity.NOTICE)
                    .isEmpty());
  }

  @Test
  void theMasterForSeveralPlatformsKeepsTheRulesOfEach() {
    Preset master = preset("social-vertical");

    assertThat(master.suits())
        .containsExactly("tiktok", "instagram-reel", "youtube-short", "facebook-reel");
    for (String name : master.suits()) {
      Preset platform = preset(name);
      for (double seconds :
          new double[] {master.limits().minSeconds(), master.limits().maxSeconds()}) {
        PlannedVideo video = planned(master, seconds);
        assertThat(Lint.before(platform, video))
            .filteredOn(finding -> finding.severity() == Severity.ERROR)
            .isEmpty();
      }
      assertThat(master.mostBytes(master.limits().maxSeconds()))
          .isLessThan(Objects.requireNonNullElse(platform.limits().maxBytes(), Long.MAX_VALUE));
      assertThat(master.safeZone().top()).isGreaterThanOrEqualTo(platform.safeZone().top());
      assertThat(master.safeZone().bottom()).isGreaterThanOrEqualTo(platform.safeZone().bottom());
      assertThat(master.safeZone().left()).isGreaterThanOrEqualTo(platform.safeZone().left());
      assertThat(master.safeZone().right()).isGreaterThanOrEqualTo(platform.safeZone().right());
    }
  }

  private static PlannedVideo planned(Preset preset, double seconds) {
    return PlannedVideo.of(preset, seconds, List.of(), List.of());
  }

  @Test
  void anUnknownNameIsEmpty() {
    assertThat(Presets.byName("vine")).isEmpty();
  }

  private static Preset preset(String name) {
    return Presets.byName(name).orElseThrow();
  }
}
