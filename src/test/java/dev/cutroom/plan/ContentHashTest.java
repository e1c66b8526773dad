package dev.cutroom.plan;

import static dev.cutroom.plan.PlanFixtures.REEL;
import static dev.cutroom.plan.PlanFixtures.SOURCE;
import static dev.cutroom.plan.PlanFixtures.edit;
import static dev.cutroom.plan.PlanFixtures.landscape;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.Asset;
import dev.cutroom.edit.Audio;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.ColourAsset;
import dev.cutroom.edit.Duck;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Fades;
import dev.cutroom.edit.Fit;
import dev.cutroom.edit.Focus;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Look;
import dev.cutroom.edit.Loudness;
import dev.cutroom.edit.Motion;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.Placement;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.TextStyle;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.TitleAsset;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.Turn;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  private static final Clip CLIP = clip(SOURCE, 2000, 3000, 1, Fit.CROP, 0.5);
  private static final OutputSpec.Loudness LOUDNESS = REEL.loudness();
  private static final UUID LOGO = new UUID(0, 2);
  private static final UUID SONG = new UUID(0, 3);

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
    hashes.put("turn", segment(CLIP.but().turn(new Turn(180, false, false)).build()));
    hashes.put("flip", segment(CLIP.but().turn(new Turn(0, true, false)).build()));
    hashes.put("look", segment(CLIP.but().look(new Look(0.1, 1, 1, 0, 0)).build()));
    hashes.put("sharper", segment(CLIP.but().look(new Look(0, 1, 1, 0, 0.1)).build()));
    hashes.put("motion", segment(CLIP.but().effect(new Motion.Zoom(1, 1.2)).build()));
    hashes.put("farther", segment(CLIP.but().effect(new Motion.Zoom(1, 1.3)).build()));
    hashes.put("faster", segment(CLIP.but().speed(2).build()));
    Transition fade = Transition.of(TransitionName.FADE, Duration.ofMillis(500));
    hashes.put("fade in", segment(CLIP.but().transition(Transitions.in(fade)).build()));
    hashes.put("fade out", segment(CLIP.but().transition(new Transitions(null, fade)).build()));
    Transition dip = Transition.dip("#FFCC00", Duration.ofMillis(500));
    hashes.put("dip", segment(CLIP.but().transition(Transitions.in(dip)).build()));

    assertThat(hashes.values()).doesNotHaveDuplicates();
  }

  @Test
  void crossingsHashChangesWithItsNameAndWithBothPictures() {
    Clip next = CLIP.but().start(Start.AUTO).build();
    Map<String, String> hashes = new LinkedHashMap<>();
    hashes.put("as it is", crossing(CLIP, next, TransitionName.CROSS_FADE, 500));
    hashes.put("name", crossing(CLIP, next, TransitionName.WIPE_LEFT, 500));
    hashes.put("of", crossing(CLIP, next, TransitionName.CROSS_FADE, 600));
    Clip red = next.but().asset(new ColourAsset("#FF0000")).build();
    hashes.put("next", crossing(CLIP, red, TransitionName.CROSS_FADE, 500));
    Clip turned = CLIP.but().turn(new Turn(0, true, false)).build();
    hashes.put("before", crossing(turned, next, TransitionName.CROSS_FADE, 500));
    // Of one second, whose frames are in two segments, the second is later in the same crossing.
    Clip still = Clip.of(new ColourAsset("#00FF00"), Duration.ZERO, Duration.ofSeconds(3));
    Clip stands = still.but().start(Start.AUTO).asset(new ColourAsset("#0000FF")).build();
    List<PlannedSegment> second =
        plan(still, crossed(stands, TransitionName.CROSS_FADE, 1000)).segments().stream()
            .filter(segment -> segment.crossing() != null)
            .toList();
    assertThat(second).hasSize(2);
    hashes.put("first half", second.get(0).contentHash());
    hashes.put("second half", second.get(1).contentHash());

    assertThat(hashes.values()).doesNotHaveDuplicates();
  }

  @Test
  void overlaysHashChangesWithEachThingThatIsDrawn() {
    Placement placement = new Placement(0.5, 0.5, 0.5, 1);
    Clip title =
        Clip.of(TitleAsset.of("Hello"), Duration.ZERO, Duration.ofSeconds(3))
            .but()
            .placement(placement)
            .build();
    Clip image = title.but().asset(new ImageAsset(LOGO)).build();
    Transition fade = Transition.of(TransitionName.FADE, Duration.ofMillis(300));
    Map<String, String> hashes = new LinkedHashMap<>();
    for (Clip over : List.of(title, image)) {
      String kind = over.asset().type() + " ";
      hashes.put(kind + "as it is", over(over, "letters"));
      hashes.put(kind + "x", over(placed(over, new Placement(0.4, 0.5, 0.5, 1)), "letters"));
      hashes.put(kind + "y", over(placed(over, new Placement(0.5, 0.4, 0.5, 1)), "letters"));
      hashes.put(kind + "width", over(placed(over, new Placement(0.5, 0.5, 0.4, 1)), "letters"));
      hashes.put(
          kind + "opacity", over(placed(over, new Placement(0.5, 0.5, 0.5, 0.9)), "letters"));
      hashes.put(kind + "in", over(over.but().transition(Transitions.in(fade)).build(), "letters"));
      hashes.put(
          kind + "length",
          over(over.but().length(Length.of(Duration.ofSeconds(2))).build(), "letters"));
      hashes.put(
          kind + "start",
          over(
              over.but()
                  .start(Start.at(Duration.ofSeconds(1)))
                  .length(Length.of(Duration.ofSeconds(2)))
                  .build(),
              "letters"));
    }
    hashes.put("drawing", over(title, "other letters"));
    hashes.put("text", over(title.but().asset(TitleAsset.of("Hullo")).build(), "letters"));
    TitleAsset poster = new TitleAsset("Hello", TextStyle.named("poster"));
    hashes.put("style", over(title.but().asset(poster).build(), "letters"));

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
  void soundsHashChangesWithEachThingThatIsHeard() {
    Clip music =
        Clip.builder(new AudioAsset(SONG, Duration.ZERO, 1, true)).length(Length.END).build();
    Audio plain = Audio.DEFAULT;
    Map<String, String> hashes = new LinkedHashMap<>();
    hashes.put("as it is", heard(music, plain));
    hashes.put("from", heard(with(music, new AudioAsset(SONG, millis(100), 1, true)), plain));
    hashes.put("volume", heard(with(music, new AudioAsset(SONG, millis(0), 0.9, true)), plain));
    hashes.put("loops", heard(with(music, new AudioAsset(SONG, millis(0), 1, false)), plain));
    hashes.put("in", heard(music.but().fades(new Fades(millis(50), millis(0))).build(), plain));
    hashes.put("out", heard(music.but().fades(new Fades(millis(0), millis(50))).build(), plain));
    hashes.put("start", heard(music.but().start(Start.at(millis(10))).build(), plain));
    hashes.put("length", heard(music.but().length(Length.of(millis(2000))).build(), plain));
    hashes.put("louder", heard(music, new Audio(null, new Loudness(-15.0, -1.0))));
    hashes.put("peak", heard(music, new Audio(null, new Loudness(-14.0, -2.0))));
    hashes.put("ducked", heard(music, new Audio(new Duck(Bus.MUSIC, Bus.SFX, -12), null)));
    hashes.put("deeper", heard(music, new Audio(new Duck(Bus.MUSIC, Bus.SFX, -13), null)));
    hashes.put("speed", sound(CLIP.but().speed(2).build(), REEL));
    hashes.put("slower", sound(CLIP.but().speed(0.25).build(), REEL));

    assertThat(hashes.values()).doesNotHaveDuplicates();
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

  private static Clip with(Clip clip, Asset asset) {
    return clip.but().asset(asset).build();
  }

  private static Clip placed(Clip clip, Placement placement) {
    return clip.but().placement(placement).build();
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  private static String crossing(Clip first, Clip second, TransitionName name, long millis) {
    return plan(first, crossed(second, name, millis)).segments().stream()
        .filter(segment -> segment.crossing() != null)
        .findFirst()
        .orElseThrow()
        .contentHash();
  }

  private static Clip crossed(Clip clip, TransitionName name, long millis) {
    return clip.but().transition(Transitions.in(Transition.of(name, millis(millis)))).build();
  }

  private static RenderPlan plan(Clip... clips) {
    return PlanFixtures.plan(edit(clips), REEL, landscape());
  }

  private static String over(Clip over, String drawing) {
    return plan(Timeline.of(new OverlayTrack(List.of(over)), pictures()), Audio.DEFAULT, drawing)
        .segments()
        .get(0)
        .contentHash();
  }

  private static String heard(Clip music, Audio audio) {
    Clip beep = Clip.of(new AudioAsset(SONG, Duration.ZERO, 1, false), Duration.ZERO, millis(500));
    Timeline timeline =
        Timeline.of(
            pictures(),
            new AudioTrack(Bus.SFX, List.of(beep)),
            new AudioTrack(Bus.MUSIC, List.of(music)));
    return plan(timeline, audio, "letters").sound().contentHash();
  }

  private static VideoTrack pictures() {
    return new VideoTrack(List.of(CLIP));
  }

  private static RenderPlan plan(Timeline timeline, Audio audio, String drawing) {
    SourceFacts logo =
        new SourceFacts(
            LOGO,
            "c".repeat(64),
            new Size(200, 100),
            new FrameRate(25, 1),
            Duration.ZERO,
            false,
            Colour.BT709,
            true);
    Ingredients ingredients =
        new Ingredients(
            Map.of(
                SOURCE,
                landscape(),
                LOGO,
                logo,
                SONG,
                SourceFacts.sound(SONG, "b".repeat(64), Duration.ofSeconds(60))),
            Map.of(),
            CueMaker.WORD_BY_WORD,
            "8.0.1",
            drawing);
    return RenderPlans.of(Edit.of("instagram-reel", timeline).withAudio(audio), REEL, ingredients);
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
