package dev.cutroom.preset;

import static org.assertj.core.api.Assertions.assertThat;

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
  void anUnknownNameIsEmpty() {
    assertThat(Presets.byName("vine")).isEmpty();
  }

  private static Preset preset(String name) {
    return Presets.byName(name).orElseThrow();
  }
}
