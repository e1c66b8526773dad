package dev.cutroom.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.Animation;
import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.CaptionsTrack;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.ColourAsset;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Fit;
import dev.cutroom.edit.Highlight;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Motion;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.Placement;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.TextStyle;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.Turn;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.edit.View;
import dev.cutroom.plan.PlannedSegment;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.testing.TestMedia;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the encoded frames of an Edit show, and when. */
class CompositionTest {

  private static final Clip RED = colour("#FF0000", 1000).build();

  private Path folder;
  private Studio studio;

  @BeforeEach
  void open(@TempDir Path folder) {
    this.folder = folder;
    studio = new Studio(folder);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void colourIsTheOneAskedFor() throws Exception {
    RenderPlan plan = studio.plan(Studio.TINY, new VideoTrack(List.of(RED)));

    assertThat(frames(plan)).hasSize(30).allMatch(frame -> near(frame[0], 0xFF0000));
  }

  @Test
  void captionsChangeAtTheFramesOfTheirCues() throws Exception {
    List<Cue> cues =
        List.of(
            Cue.ofText(millis(200), millis(500), "one"),
            Cue.ofText(millis(500), millis(1234), "two"),
            Cue.ofText(millis(3010), millis(3990), "three"));
    CaptionsAsset captions = CaptionsAsset.ofCues(cues, still());
    RenderPlan plan =
        studio.plan(
            Studio.TINY,
            new CaptionsTrack(List.of(Clip.of(captions, millis(0), millis(4000)))),
            new VideoTrack(List.of(colour("#000000", 4000).build())));

    assertThat(plan.segments()).hasSizeGreaterThanOrEqualTo(1);
    List<int[]> frames = frames(plan, 36, 64);
    int[] still = studio.frames(studio.still(plan, 100), 36, 64).get(0);

    assertThat(changes(frames)).containsExactly(6L, 15L, 37L, 90L);
    assertThat(changes(List.of(frames.get(100), still))).isEmpty();
    assertThat(changes(List.of(frames.get(50), still))).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = TransitionName.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FADE", "DIP"})
  void crossingHasItsFramesAndGoesOnlyForward(TransitionName name) throws Exception {
    Clip after =
        colour("#0000FF", 2000)
            .transition(Transitions.in(Transition.of(name, millis(1500))))
            .build();
    RenderPlan plan =
        studio.plan(Studio.TINY, new VideoTrack(List.of(colour("#FF0000", 2000).build(), after)));

    assertThat(plan.segments())
        .extracting(PlannedSegment::frames)
        .containsExactly(15L, 15L, 15L, 15L, 15L);
    List<int[]> frames = frames(plan, 1, 1);
    assertThat(frames).hasSize(75);
    int before = 0;
    for (int i = 0; i < 75; i++) {
      int blue = frames.get(i)[0] & 0xff;
      assertThat(blue).as("frame %d", i).isGreaterThanOrEqualTo(before - 3);
      before = blue;
    }
    assertThat(near(frames.get(14)[0], 0xFF0000)).isTrue();
    assertThat(frames.get(15)[0] & 0xff).isLessThan(12);
    assertThat(frames.get(37)[0] & 0xff).isBetween(110, 145);
    assertThat(frames.get(59)[0] & 0xff).isGreaterThan(243);
    assertThat(near(frames.get(60)[0], 0x0000FF)).isTrue();
  }

  @Test
  void fadeBeginsAndEndsWithItsColourAloneWhateverItIs() throws Exception {
    Clip clip =
        colour("#FFFFFF", 12_000)
            .transition(
                new Transitions(
                    Transition.of(TransitionName.FADE, millis(1000)),
                    Transition.dip("#20A060", millis(9500))))
            .build();
    RenderPlan plan = studio.plan(Studio.TINY, new VideoTrack(List.of(clip)));

    List<int[]> frames = frames(plan);

    assertThat(plan.segments()).hasSize(2);
    assertThat(near(frames.get(0)[0], 0)).isTrue();
    assertThat(near(frames.get(29)[0], 0xFFFFFF)).isTrue();
    assertThat(near(frames.get(75)[0], 0xFFFFFF)).isTrue();
    assertThat(near(frames.get(359)[0], 0x20A060)).isTrue();
    for (int i = 75; i < 360; i++) {
      int fallen = (frames.get(i - 1)[0] >> 16 & 0xff) - (frames.get(i)[0] >> 16 & 0xff);
      assertThat(fallen).as("frame %d", i).isBetween(-2, 4);
    }
  }

  @Test
  void cameraGoesFromOneViewToTheOther() throws Exception {
    Path quarters =
        TestMedia.make(
            folder.resolve("quarters.png"),
            "-f",
            "lavfi",
            "-i",
            "color=red:s=72x128[a];color=green:s=72x128[b];color=blue:s=72x128[c];"
                + "color=white:s=72x128[d];[a][b]hstack[e];[c][d]hstack[f];[e][f]vstack",
            "-frames:v",
            "1");
    Motion motion = new Motion.KenBurns(new View(0.25, 0.25, 2), new View(0.75, 0.75, 2));
    Clip clip =
        Clip.builder(new ImageAsset(studio.source(quarters)))
            .length(Length.of(millis(12_000)))
            .effect(motion)
            .build();
    RenderPlan plan = studio.plan(Studio.TINY, new VideoTrack(List.of(clip)));

    List<int[]> frames = frames(plan, 3, 3);

    assertThat(plan.segments()).hasSize(2);
    assertThat(Arrays.stream(frames.get(0)).allMatch(cell -> near(cell, 0xFF0000))).isTrue();
    assertThat(Arrays.stream(frames.get(359)).allMatch(cell -> near(cell, 0xFFFFFF))).isTrue();
    int[] middle = frames.get(180);
    assertThat(near(middle[0], 0xFF0000)).isTrue();
    assertThat(near(middle[2], 0x008000)).isTrue();
    assertThat(near(middle[6], 0x0000FF)).isTrue();
    assertThat(near(middle[8], 0xFFFFFF)).isTrue();
  }

  @Test
  void turnedAndMirrored() throws Exception {
    Path sides =
        TestMedia.make(
            folder.resolve("sides.png"),
            "-f",
            "lavfi",
            "-i",
            "color=red:s=64x72[a];color=blue:s=64x72[b];[a][b]hstack",
            "-frames:v",
            "1");
    UUID source = studio.source(sides);
    RenderPlan plan =
        studio.plan(
            Studio.TINY,
            new VideoTrack(
                List.of(
                    turned(source, new Turn(90, false, false)),
                    turned(source, new Turn(90, false, true)))));

    List<int[]> frames = frames(plan, 2, 2);

    assertThat(frames.get(0)).satisfies(f -> assertThat(near(f[0], 0xFF0000)).isTrue());
    assertThat(near(frames.get(0)[3], 0x0000FF)).isTrue();
    assertThat(near(frames.get(20)[0], 0x0000FF)).isTrue();
    assertThat(near(frames.get(20)[3], 0xFF0000)).isTrue();
  }

  @Test
  void fasterFilmShowsTheSourcesTimeAtThatSpeed() throws Exception {
    UUID source = studio.source(whiteFrom(2.0));
    Clip clip =
        Clip.builder(new VideoAsset(source, millis(1000), 1))
            .length(Length.of(millis(1000)))
            .speed(2)
            .build();
    RenderPlan plan = studio.plan(Studio.TINY, new VideoTrack(List.of(clip)));

    List<int[]> frames = frames(plan);

    assertThat(frames).hasSize(30);
    assertThat(changes(frames)).containsExactly(15L);
  }

  @Test
  void imageLiesWhereItIsPlacedAndShinesThroughAsFarAsAsked() throws Exception {
    Path white =
        TestMedia.make(
            folder.resolve("white.png"),
            "-f",
            "lavfi",
            "-i",
            "color=white:s=40x20",
            "-frames:v",
            "1");
    Clip logo =
        Clip.builder(new ImageAsset(studio.source(white)))
            .start(Start.at(millis(500)))
            .length(Length.of(millis(300)))
            .placement(new Placement(0.75, 0.25, 0.5, 0.5))
            .build();
    RenderPlan plan =
        studio.plan(
            Studio.TINY,
            new OverlayTrack(List.of(logo)),
            new VideoTrack(List.of(colour("#000000", 1000).build())));

    List<int[]> frames = frames(plan, 2, 64);

    assertThat(changes(frames)).containsExactly(15L, 24L);
    int[] seen = frames.get(20);
    assertThat(near(seen[2 * 16 + 1], 0x808080)).isTrue();
    assertThat(near(seen[2 * 16], 0)).isTrue();
    assertThat(near(seen[2 * 40 + 1], 0)).isTrue();
  }

  @Test
  void imageThatIsHigherThanTheFrameShowsItsMiddle() throws Exception {
    Path strip =
        TestMedia.make(
            folder.resolve("strip.png"),
            "-f",
            "lavfi",
            "-i",
            "color=red:s=10x2000[a];color=blue:s=10x2000[b];[a][b]vstack",
            "-frames:v",
            "1");
    Clip high =
        Clip.builder(new ImageAsset(studio.source(strip)))
            .length(Length.of(millis(200)))
            .placement(Placement.FULL)
            .build();
    RenderPlan plan =
        studio.plan(
            Studio.TINY,
            new OverlayTrack(List.of(high)),
            new VideoTrack(List.of(colour("#000000", 200).build())));

    int[] seen = frames(plan, 1, 4).get(0);

    assertThat(near(seen[0], 0xFF0000)).isTrue();
    assertThat(near(seen[3], 0x0000FF)).isTrue();
  }

  /** Twenty times, four at once: what races shows under load only, and then seldom. */
  @Test
  void samePlanGivesTheSameBytes() throws Exception {
    UUID source = studio.source(TestMedia.video(folder.resolve("in.mp4"), 3));
    Path logo = TestMedia.picture(folder.resolve("logo.png"), 64, 48);
    Clip first =
        Clip.builder(new VideoAsset(source, millis(0), 1))
            .length(Length.of(millis(1000)))
            .fit(Fit.BLUR)
            .build();
    Clip second =
        first
            .but()
            .effect(new Motion.Zoom(1, 1.2))
            .transition(Transitions.in(Transition.of(TransitionName.CROSS_FADE, millis(400))))
            .build();
    Clip image =
        Clip.builder(new ImageAsset(studio.source(logo)))
            .length(Length.of(millis(1600)))
            .placement(new Placement(0.5, 0.2, 0.4, 0.8))
            .start(Start.at(millis(0)))
            .transition(Transitions.in(Transition.of(TransitionName.FADE, millis(900))))
            .build();
    List<Cue> cues = List.of(Cue.ofText(millis(0), millis(1500), "the same again"));
    CaptionsAsset captions = CaptionsAsset.ofCues(cues, CaptionStyle.DEFAULT);
    RenderPlan plan =
        studio.plan(
            Studio.TINY,
            new CaptionsTrack(List.of(Clip.of(captions))),
            new OverlayTrack(List.of(image)),
            new VideoTrack(List.of(first, second)));
    PlannedSegment crossing =
        plan.segments().stream().filter(s -> s.crossing() != null).findFirst().orElseThrow();

    Path once = studio.segment(plan, crossing.index());
    List<Path> again = atOnce(20, () -> studio.segment(plan, crossing.index()));

    for (Path file : again) {
      assertThat(Files.mismatch(once, file)).isEqualTo(-1);
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.overlay");
  }

  private static List<Path> atOnce(int runs, Callable<Path> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Path> files = new ArrayList<>();
      for (Future<Path> file : threads.invokeAll(Collections.nCopies(runs, work))) {
        files.add(file.get());
      }
      return files;
    } finally {
      threads.shutdown();
    }
  }

  private Path whiteFrom(double second) {
    return TestMedia.make(
        folder.resolve("white.mp4"),
        "-f",
        "lavfi",
        "-i",
        "color=black:s=144x256:r=30:d=4,drawbox=c=white:t=fill:enable='gte(t,"
            + second
            + "-0.001)'",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast");
  }

  private static Clip turned(UUID source, Turn turn) {
    return Clip.builder(new ImageAsset(source))
        .length(Length.of(millis(500)))
        .fit(Fit.STRETCH)
        .turn(turn)
        .build();
  }

  private static Clip.Builder colour(String colour, long millis) {
    return Clip.builder(new ColourAsset(colour)).length(Length.of(millis(millis)));
  }

  /** Neither animated nor highlighted: what is seen changes with the cue only. */
  private static CaptionStyle still() {
    return new CaptionStyle(TextStyle.DEFAULT, Highlight.NONE, null, null, Animation.NONE);
  }

  private List<int[]> frames(RenderPlan plan) throws InterruptedException {
    return frames(plan, 1, 1);
  }

  private List<int[]> frames(RenderPlan plan, int columns, int rows) throws InterruptedException {
    List<int[]> frames = new ArrayList<>();
    for (int i = 0; i < plan.segments().size(); i++) {
      frames.addAll(studio.frames(studio.segment(plan, i), columns, rows));
    }
    return frames;
  }

  /** The frames that look otherwise than the one before them. */
  private static List<Long> changes(List<int[]> frames) {
    List<Long> changes = new ArrayList<>();
    for (int i = 1; i < frames.size(); i++) {
      for (int cell = 0; cell < frames.get(i).length; cell++) {
        if (!near(frames.get(i)[cell], frames.get(i - 1)[cell])) {
          changes.add((long) i);
          break;
        }
      }
    }
    return changes;
  }

  private static boolean near(int rgb, int expected) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((rgb >> shift & 0xff) - (expected >> shift & 0xff)) > 12) {
        return false;
      }
    }
    return true;
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
