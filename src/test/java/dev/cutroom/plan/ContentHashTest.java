package dev.cutroom.plan;

import static dev.cutroom.plan.PlanFixtures.REEL;
import static dev.cutroom.plan.PlanFixtures.SOURCE;
import static dev.cutroom.plan.PlanFixtures.edit;
import static dev.cutroom.plan.PlanFixtures.landscape;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Fit;
import dev.cutroom.edit.Focus;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.VideoAsset;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  private static final Clip CLIP = clip(SOURCE, 2000, 3000, 1, Fit.CROP, 0.5);
  private static final OutputSpec.Loudness LOUDNESS = REEL.loudness();

  @Test
  void segmentsHashChangesWithEachThingThatDeterminesItsBytes() {
    Map<String, String> hashes = new LinkedHashMap<>();
    hashes.put("as it is", segment(CLIP, REEL, landscape(), "8.0.1"));
    hashes.put("trim", segment(clip(SOURCE, 2001, 3000, 1, Fit.CROP, 0.5)));
    hashes.put("length", segment(clip(SOURCE, 2000, 3034, 1, Fit.CROP, 0.5)));
    hashes.put("fit", segment(clip(SOURCE, 2000, 3000, 1, Fit.BLUR, 0.5)));
    hashes.put("focus", segment(clip(SOURCE, 2000, 3000, 1, Fit.CROP, 0.6)));
    hashes.put("tool", segment(CLIP, REEL, landscape(), "8.0.2"));
    hashes.put("bytes", segment(facts("b".repeat(64), 1920, 30, Colour.BT709)));
    hashes.put("width", segment(facts(landscape().sha256(), 1440, 30, Colour.BT709)));
    hashes.put("source rate", segment(facts(landscape().sha256(), 1920, 10, Colour.BT709)));
    Colour full = new Colour(Colour.Range.FULL, Colour.Matrix.BT709, Colour.Transfer.STANDARD);
    hashes.put("colour", segment(facts(landscape().sha256(), 1920, 30, full)));
    hashes.put("frame", segment(spec(720, 30, 20, 12_000, 24_000, 60, "veryfast", 192)));
    hashes.put("rate", segment(spec(1080, 25, 20, 12_000, 24_000, 60, "veryfast", 192)));
    hashes.put("crf", segment(spec(1080, 30, 21, 12_000, 24_000, 60, "veryfast", 192)));
    hashes.put("maxrate", segment(spec(1080, 30, 20, 12_001, 24_000, 60, "veryfast", 192)));
    hashes.put("bufsize", segment(spec(1080, 30, 20, 12_000, 24_001, 60, "veryfast", 192)));
    hashes.put("gop", segment(spec(1080, 30, 20, 12_000, 24_000, 61, "veryfast", 192)));
    hashes.put("speed", segment(spec(1080, 30, 20, 12_000, 24_000, 60, "faster", 192)));
    hashes.put("profile", segment(coded(new OutputSpec.Coding("main", "4.0", 2))));
    hashes.put("level", segment(coded(new OutputSpec.Coding("high", "4.1", 2))));
    hashes.put("B-frames", segment(coded(new OutputSpec.Coding("high", "4.0", 0))));

    assertThat(hashes.values()).doesNotHaveDuplicates();
  }

  @Test
  void segmentsHashChangesWithNothingElse() {
    UUID other = new UUID(7, 7);
    SourceFacts renamed =
        new SourceFacts(
            other,
            landscape().sha256(),
            landscape().displayed(),
            landscape().frameRate(),
            Duration.ofHours(2),
            false,
            Colour.BT709,
            false);

    assertThat(segment(CLIP, REEL, landscape(), "8.0.1"))
        .isEqualTo(segment(clip(SOURCE, 2000, 3001, 0.5, Fit.CROP, 0.5)))
        .isEqualTo(segment(spec(1080, 30, 20, 12_000, 24_000, 60, "veryfast", 128)))
        .isEqualTo(segment(clip(other, 2000, 3000, 1, Fit.CROP, 0.5), REEL, renamed, "8.0.1"));
  }

  @Test
  void sameShotLaterInTheVideoIsTheSameSegment() {
    Clip again = CLIP.but().start(Start.at(Duration.ofSeconds(3))).build();
    RenderPlan plan = PlanFixtures.plan(edit(CLIP, again), REEL, landscape());

    assertThat(plan.segments().get(1).contentHash())
        .isEqualTo(plan.segments().get(0).contentHash());
  }

  @Test
  void soundsHashChangesWithVolumeRateAndLoudnessButNotWithThePicture() {
    String hash = sound(CLIP, REEL);

    assertThat(sound(clip(SOURCE, 2000, 3000, 1, Fit.BLUR, 0.1), REEL)).isEqualTo(hash);
    assertThat(sound(CLIP, spec(720, 30, 28, 900, 900, 15, "slow", 192))).isEqualTo(hash);
    assertThat(sound(clip(SOURCE, 2000, 3000, 0.5, Fit.CROP, 0.5), REEL)).isNotEqualTo(hash);
    assertThat(sound(clip(SOURCE, 2001, 3000, 1, Fit.CROP, 0.5), REEL)).isNotEqualTo(hash);
    assertThat(sound(CLIP, spec(1080, 30, 20, 12_000, 24_000, 60, "veryfast", 128)))
        .isNotEqualTo(hash);
  }

  @Test
  void joinedFilesHashFollowsItsParts() {
    String hash = PlanFixtures.plan(edit(CLIP), REEL, landscape()).joinHash();

    assertThat(
            PlanFixtures.plan(edit(clip(SOURCE, 2000, 3000, 0.5, Fit.CROP, 0.5)), REEL, landscape())
                .joinHash())
        .isNotEqualTo(hash);
    assertThat(
            PlanFixtures.plan(edit(clip(SOURCE, 2000, 3000, 1, Fit.CROP, 0.4)), REEL, landscape())
                .joinHash())
        .isNotEqualTo(hash);
  }

  private static String segment(Clip clip) {
    return segment(clip, REEL, landscape(), "8.0.1");
  }

  private static String segment(SourceFacts facts) {
    return segment(CLIP, REEL, facts, "8.0.1");
  }

  private static String segment(OutputSpec spec) {
    return segment(CLIP, spec, landscape(), "8.0.1");
  }

  private static String segment(Clip clip, OutputSpec spec, SourceFacts facts, String tool) {
    return RenderPlans.of(edit(clip), spec, Map.of(facts.sourceId(), facts), tool)
        .segments()
        .get(0)
        .contentHash();
  }

  private static String sound(Clip clip, OutputSpec spec) {
    return PlanFixtures.plan(edit(clip), spec, landscape()).sound().contentHash();
  }

  private static Clip clip(
      UUID source, long trimMillis, long lengthMillis, double volume, Fit fit, double focusX) {
    return Clip.of(
            new VideoAsset(source, Duration.ofMillis(trimMillis), volume),
            Duration.ZERO,
            Duration.ofMillis(lengthMillis))
        .but()
        .fit(fit)
        .focus(new Focus(focusX, 0.5))
        .build();
  }

  private static SourceFacts facts(String sha256, int width, long rate, Colour colour) {
    return new SourceFacts(
        SOURCE,
        sha256,
        new Size(width, 1080),
        new FrameRate(rate, 1),
        Duration.ofHours(1),
        true,
        colour,
        false);
  }

  private static OutputSpec coded(OutputSpec.Coding coding) {
    return new OutputSpec(
        REEL.frame(),
        REEL.frameRate(),
        REEL.crf(),
        REEL.maxrateKbit(),
        REEL.bufsizeKbit(),
        REEL.gopFrames(),
        REEL.speed(),
        coding,
        REEL.audioKbit(),
        REEL.loudness(),
        REEL.margins());
  }

  private static OutputSpec spec(
      int width, long rate, int crf, int maxrate, int bufsize, int gop, String speed, int audio) {
    return new OutputSpec(
        new Size(width, 1920),
        new FrameRate(rate, 1),
        crf,
        maxrate,
        bufsize,
        gop,
        speed,
        audio,
        LOUDNESS);
  }
}
