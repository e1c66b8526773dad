package dev.cutroom.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.ColourAsset;
import dev.cutroom.edit.Fit;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.plan.FrameRate;
import dev.cutroom.plan.PlannedSegment;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.testing.TestMedia;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentPassTest {

  private static final int RED = 0xff0000;
  private static final int BLUE = 0x0000ff;

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
  void everyRunGivesTheSameBytes() throws Exception {
    UUID source = studio.source(TestMedia.video(folder.resolve("in.mp4"), 2));
    RenderPlan plan = studio.shot(source, 300, 1500, Fit.CROP).plan(Studio.TINY);

    Set<String> contents = new HashSet<>();
    for (int run = 0; run < 5; run++) {
      contents.add(
          new String(Files.readAllBytes(studio.segment(plan, 0)), StandardCharsets.ISO_8859_1));
    }

    assertThat(contents).hasSize(1);
    assertThat(studio.progress()).endsWith(45L);
  }

  @Test
  void varyingFrameRateBecomesConstant() throws Exception {
    Path varying =
        TestMedia.make(
            folder.resolve("vfr.mp4"),
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=320x240:r=30:d=2,select='not(eq(mod(n,7),3)+eq(mod(n,5),1))'",
            "-fps_mode",
            "vfr",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast");
    UUID source = studio.source(varying);
    RenderPlan plan =
        studio.shot(source, 500, 1000, Fit.CROP).plan(Studio.spec(new FrameRate(30_000, 1001)));

    Path segment = studio.segment(plan, 0);

    assertThat(studio.frames(segment, 1, 1)).hasSize(30);
    assertThat(studio.video(segment).frameRate()).hasToString("30000/1001");
  }

  @Test
  void displayMatrixIsAppliedBeforeTheCrop() throws Exception {
    Path turned =
        TestMedia.make(
            folder.resolve("turned.mp4"),
            "-display_rotation",
            "90",
            "-i",
            redLeftBlueRight("1").toString(),
            "-c",
            "copy");
    RenderPlan plan = studio.shot(studio.source(turned), 0, 200, Fit.CROP).plan(Studio.TINY);

    int[] cells = studio.frames(studio.segment(plan, 0), 1, 2).get(0);

    // Turned by 90 degrees against the clock: the right side comes to the top.
    assertThat(near(cells[0], BLUE)).isTrue();
    assertThat(near(cells[1], RED)).isTrue();
  }

  @Test
  void pixelsThatAreNotSquareAreCutInTheMiddleToo() throws Exception {
    Path wide = redLeftBlueRight("2");
    RenderPlan plan = studio.shot(studio.source(wide), 0, 200, Fit.CROP).plan(Studio.TINY);

    Path segment = studio.segment(plan, 0);

    assertThat(studio.video(segment).width()).isEqualTo(144);
    assertThat(studio.video(segment).pixelAspect()).hasToString("1/1");
    int[] cells = studio.frames(segment, 4, 1).get(0);
    assertThat(List.of(near(cells[0], RED), near(cells[3], BLUE))).containsOnly(true);
  }

  @Test
  void lastFrameStandsWhereTheSourceIsAFewFramesShort() throws Exception {
    Path file = TestMedia.silentVideo(folder.resolve("short.mp4"), 1);
    RenderPlan plan = studio.shot(studio.source(file), 500, 900, Fit.CROP).plan(Studio.TINY);

    List<int[]> frames = studio.frames(studio.segment(plan, 0), 1, 1);

    assertThat(frames).hasSize(27);
    assertThat(frames.get(26)).isEqualTo(frames.get(20));
  }

  @Test
  void lastFrameStandsForHalfASecondInSlowMotionAndInCrossingsToo() throws Exception {
    Path file =
        TestMedia.make(
            folder.resolve("two.mp4"), "-f", "lavfi", "-i", "testsrc2=s=320x240:r=8:d=2");
    UUID source = studio.source(file);
    Clip slow =
        Clip.builder(new VideoAsset(source, Duration.ofSeconds(1), 1))
            .length(Length.of(Duration.ofMillis(4450)))
            .speed(0.25)
            .build();
    Clip over = Clip.of(new VideoAsset(source, Duration.ZERO, 1), Duration.ZERO, millis(2450));
    Clip next =
        Clip.builder(new ColourAsset("#FF0000"))
            .transition(Transitions.in(Transition.of(TransitionName.CROSS_FADE, millis(734))))
            .build();

    for (VideoTrack track :
        List.of(new VideoTrack(List.of(slow)), new VideoTrack(List.of(over, next)))) {
      RenderPlan plan = studio.plan(Studio.TINY, track);
      for (PlannedSegment segment : plan.segments()) {
        assertThat(studio.frames(studio.segment(plan, segment.index()), 1, 1))
            .hasSize((int) segment.frames());
      }
    }
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  @Test
  void sourceThatEndsFarTooEarlyFails() throws Exception {
    UUID promised = studio.source(TestMedia.silentVideo(folder.resolve("whole.mp4"), 4));
    RenderPlan plan = studio.shot(promised, 0, 4000, Fit.CROP).plan(Studio.TINY);
    TestMedia.silentVideo(folder.resolve("whole.mp4"), 1);

    assertThatThrownBy(() -> studio.segment(plan, 0))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("instead of 120");
  }

  @Test
  void cutGoesOnWhereTheOneBeforeItStopped() throws Exception {
    Path slow =
        TestMedia.make(
            folder.resolve("slow.mp4"),
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=320x240:r=10:d=2",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast");
    UUID source = studio.source(slow);
    studio.shot(source, 0, 550, Fit.CONTAIN).shot(source, 550, 550, Fit.CONTAIN);
    RenderPlan parts = studio.plan(Studio.TINY);
    int[] last = studio.frames(studio.segment(parts, 0), 8, 8).get(parts.segments().size() + 13);

    int[] first = studio.frames(studio.segment(parts, 1), 8, 8).get(0);

    // The source's frame of 0.5 s is on screen until 0.6 s.
    for (int cell = 0; cell < last.length; cell++) {
      assertThat(near(first[cell], last[cell])).isTrue();
    }
  }

  @Test
  void pictureStandsStillOnWhite() throws IOException, InterruptedException {
    Path picture =
        TestMedia.make(
            folder.resolve("clear.png"),
            "-f",
            "lavfi",
            "-i",
            "color=red:s=160x90,format=rgba,colorchannelmixer=aa=0",
            "-frames:v",
            "1");
    RenderPlan plan = studio.shot(studio.source(picture), 0, 500, Fit.CROP).plan(Studio.TINY);

    List<int[]> frames = studio.frames(studio.segment(plan, 0), 1, 1);

    assertThat(frames).hasSize(15).allMatch(frame -> near(frame[0], 0xffffff));
  }

  /** As telephones write them: behind the picture lies another one, or a film. */
  @Test
  void onlyTheFirstPictureOfAFileIsShown() throws Exception {
    // Without a name that says so, a file is not taken for a series of pictures.
    Path two = Files.copy(plainPicture("red", "160x90"), folder.resolve("two"));
    UUID source = studio.source(two);
    Files.write(two, Files.readAllBytes(plainPicture("blue", "80x60")), StandardOpenOption.APPEND);
    RenderPlan plan = studio.shot(source, 0, 500, Fit.STRETCH).plan(Studio.TINY);

    List<int[]> frames = studio.frames(studio.segment(plan, 0), 1, 1);

    assertThat(frames).hasSize(15).allMatch(frame -> near(frame[0], RED));
  }

  private Path plainPicture(String colour, String size) {
    return TestMedia.make(
        folder.resolve(colour + ".jpg"),
        "-f",
        "lavfi",
        "-i",
        "color=" + colour + ":s=" + size,
        "-frames:v",
        "1");
  }

  private Path redLeftBlueRight(String pixelAspect) {
    return TestMedia.make(
        folder.resolve("sides" + pixelAspect + ".mp4"),
        "-f",
        "lavfi",
        "-i",
        "color=red:s=160x240:r=30:d=0.5[a];color=blue:s=160x240:r=30:d=0.5[b];[a][b]hstack,setsar="
            + pixelAspect,
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-pix_fmt",
        "yuv420p");
  }

  private static boolean near(int rgb, int expected) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((rgb >> shift & 0xff) - (expected >> shift & 0xff)) > 12) {
        return false;
      }
    }
    return true;
  }
}
