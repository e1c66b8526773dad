package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.Fit;
import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.plan.FrameRate;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.plan.Size;
import dev.cutroom.quality.Check;
import dev.cutroom.quality.Expectation;
import dev.cutroom.quality.Report;
import dev.cutroom.quality.Verification;
import dev.cutroom.render.SoundReport;
import dev.cutroom.render.Studio;
import dev.cutroom.testing.TestMedia;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plan means is held against what came out, with real files. */
class IntentsTest {

  /** High profile, as the gate asks for, which the fastest speed has not. */
  private static final OutputSpec SPEC =
      new OutputSpec(
          new Size(144, 256),
          new FrameRate(30, 1),
          20,
          4000,
          8000,
          30,
          "veryfast",
          128,
          new OutputSpec.Loudness(-14, -1));

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
  void footageMayBeDarkAndStillAndSilent() throws Exception {
    RenderPlan plan = studio.shot(moody(), 0, 5000, Fit.CROP).plan(SPEC);

    assertThat(verified(plan, segments(plan), plan).shortcomings()).isEmpty();
  }

  @Test
  void aStillPictureStandsStill() throws Exception {
    UUID picture = studio.source(TestMedia.picture(folder.resolve("still.png"), 320, 240));
    RenderPlan plan = studio.shot(picture, 0, 2000, Fit.BLUR).plan(SPEC);

    assertThat(verified(plan, segments(plan), plan).shortcomings()).isEmpty();
  }

  @Test
  void aSegmentThatStandsWhereItsFootageMovesIsFound() throws Exception {
    RenderPlan plan = lively(0);
    List<Path> segments = segments(plan);
    segments.set(1, standing("testsrc2=s=144x256"));

    assertThat(failed(verified(plan, segments, plan))).containsExactly("frozen");
  }

  @Test
  void aBlackSegmentIsFoundWhereItsFootageIsLight() throws Exception {
    RenderPlan plan = lively(0);
    List<Path> segments = segments(plan);
    segments.set(1, standing("color=black:s=144x256"));

    assertThat(failed(verified(plan, segments, plan))).containsExactly("black", "frozen");
  }

  @Test
  void aSoundThatIsNotTheMixIsFound() throws Exception {
    RenderPlan plan = lively(0);

    assertThat(failed(verified(plan, segments(plan), lively(150)))).contains("offsetToMix");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anoisesrc=c=white:a=0.3:r=48000:d=6:seed=1",
        "anoisesrc=c=pink:a=0.5:r=48000:d=6:seed=2",
        "anoisesrc=c=brown:a=0.02:r=48000:d=6:seed=3",
        "sine=f=440:r=48000:d=6",
        "sine=f=60:r=48000:d=6",
        "anoisesrc=c=pink:r=48000:d=6:a=0.4:seed=5,tremolo=f=4:d=0.9",
        "aevalsrc='0.5*lt(mod(t,1),0.004)*sin(2000*t)':s=48000:d=6",
        "aevalsrc='0.2*sin(2*PI*(200+100*t)*t)+0.002*random(0)':s=48000:d=6",
      })
  void everySoundIsTakenForItself(String sound) throws Exception {
    UUID film = studio.source(film("sounding", "testsrc2=s=160x90:r=30:d=6", sound));
    RenderPlan plan =
        studio.shot(film, 200, 1500, Fit.CROP).shot(film, 3000, 1700, Fit.CROP).plan(SPEC);

    assertThat(verified(plan, segments(plan), plan).shortcomings()).isEmpty();
  }

  /** Two shots that move, of a film whose sound comes and goes. */
  private RenderPlan lively(long later) throws InterruptedException {
    UUID film =
        studio.source(
            film(
                "lively" + later,
                "mandelbrot=s=160x90:r=30:end_scale=0.01:end_pts=150,trim=duration=6",
                "aevalsrc='0.4*gt(random(0),0.3)*sin(5*t*t)':s=48000:d=6"));
    Studio fresh = studio.empty();
    return fresh
        .shot(film, later, 2000, Fit.CROP)
        .shot(film, 3000 + later, 2000, Fit.CROP)
        .plan(SPEC);
  }

  /** Moves, is black for half a second, stands for two, and is silent meanwhile. */
  private UUID moody() throws InterruptedException {
    return studio.source(
        film(
            "moody",
            "testsrc2=s=160x90:r=30:d=2,tpad=stop=100:stop_mode=clone,"
                + "drawbox=t=fill:c=black:enable='between(t,1,1.5)'",
            "aevalsrc='0.4*lt(t,2)*sin(2*PI*440*t)':s=48000:d=6"));
  }

  private Path film(String name, String picture, String sound) {
    return TestMedia.make(
        folder.resolve(name + ".mp4"),
        "-f",
        "lavfi",
        "-i",
        picture,
        "-f",
        "lavfi",
        "-i",
        sound,
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac");
  }

  /** A segment of a picture that stands, as long as those of {@link #lively}. */
  private Path standing(String picture) throws InterruptedException {
    Path file =
        TestMedia.make(
            folder.resolve("standing.png"), "-f", "lavfi", "-i", picture, "-frames:v", "1");
    RenderPlan plan = studio.empty().shot(studio.source(file), 0, 2000, Fit.CROP).plan(SPEC);
    return studio.segment(plan, 0);
  }

  private List<Path> segments(RenderPlan plan) throws InterruptedException {
    List<Path> segments = new ArrayList<>();
    for (int i = 0; i < plan.segments().size(); i++) {
      segments.add(studio.segment(plan, i));
    }
    return segments;
  }

  /** Held against the plan and its own mix, with the sound of another plan, or the same. */
  private Report verified(RenderPlan plan, List<Path> segments, RenderPlan sounding)
      throws InterruptedException {
    SoundReport mixed = studio.sound(plan, folder.resolve("mixed.m4a"));
    Path sound = folder.resolve("sound.m4a");
    studio.sound(sounding, sound);
    Expectation.Sound.Aim aim =
        mixed.silent() ? Expectation.Sound.Aim.SILENCE : Expectation.Sound.Aim.OUT_OF_REACH;
    Expectation expected =
        new Expectation(
            144,
            256,
            new Rational(30, 1),
            plan.totalFrames(),
            new Expectation.Sound(-14, 1, 0, 48_000, 2, aim, mixed.advanceSamples()),
            null,
            Intents.of(plan, mixed, studio.renderer(), studio.inputs()),
            mixed.silent() ? null : mixed.mix(),
            null);
    return new Verification(TestMedia.tools())
        .verify(studio.scope(), studio.joined(plan, segments, sound), expected);
  }

  private static List<String> failed(Report report) {
    return report.checks().stream().filter(check -> !check.passed()).map(Check::name).toList();
  }
}
