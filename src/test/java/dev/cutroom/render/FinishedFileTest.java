package dev.cutroom.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.Fit;
import dev.cutroom.ffmpeg.AudioStream;
import dev.cutroom.ffmpeg.VideoStream;
import dev.cutroom.plan.FrameRate;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.render.SoundReport.Outcome;
import dev.cutroom.testing.TestMedia;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishedFileTest {

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
  void flashAndClickStayTogetherOverManyCuts() throws Exception {
    UUID source = studio.source(flashAndClick());
    for (int i = 0; i < 10; i++) {
      studio.shot(source, 500, 777, Fit.CROP);
    }
    RenderPlan plan = studio.plan(Studio.spec(new FrameRate(30_000, 1001)));

    Path finished = studio.finished(plan);

    List<Double> flashes = flashes(finished, 30_000 / 1001.0);
    List<Double> clicks = clicks(finished);
    assertThat(flashes).hasSize(10);
    assertThat(clicks).hasSize(10);
    for (int i = 0; i < 10; i++) {
      // A frame may begin up to half its length from the click; that is the grid, not drift.
      assertThat(clicks.get(i) - flashes.get(i)).isBetween(-0.020, 0.020);
    }
  }

  @Test
  void fileHasThePlansFramesAndNoEditListAndBeginsWithItsIndex() throws Exception {
    UUID source = studio.source(TestMedia.video(folder.resolve("in.mp4"), 2));
    studio.shot(source, 0, 1370, Fit.CROP).shot(source, 500, 1370, Fit.BLUR);
    RenderPlan plan = studio.plan(Studio.TINY);

    Path finished = studio.finished(plan);

    VideoStream video = studio.video(finished);
    AudioStream audio = studio.audio(finished);
    assertThat(video.frameCount()).isEqualTo(plan.totalFrames()).isEqualTo(82);
    assertThat(video.duration()).isEqualTo(audio.duration());
    assertThat(video.start()).isEqualTo(audio.start()).isEqualTo(Duration.ZERO);
    assertThat(video.colour().space()).isEqualTo("bt709");
    String bytes = Files.readString(finished, StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain("elst");
    assertThat(bytes.indexOf("moov")).isLessThan(bytes.indexOf("mdat"));
    assertThat(Files.mismatch(finished, studio.finished(plan))).isEqualTo(-1);
    assertThat(folder).isDirectoryNotContaining("glob:**.{f32le,ffconcat}");
  }

  @Test
  void soundComesOutAtTheLoudnessAskedFor() throws Exception {
    UUID source = studio.source(TestMedia.video(folder.resolve("in.mp4"), 3));
    RenderPlan plan = studio.shot(source, 0, 3000, Fit.CROP).plan(Studio.TINY);

    SoundReport report = studio.sound(plan, folder.resolve("sound.m4a"));

    assertThat(report.outcome()).isIn(Outcome.NORMALISED, Outcome.LIMITED);
    assertThat(report.measured().integratedLufs()).isBetween(-14.5, -13.5);
    assertThat(report.measured().truePeakDb()).isLessThanOrEqualTo(-1);
    assertThat(studio.progress()).isSorted().endsWith(90L);
  }

  @Test
  void clickyQuietSoundIsRaisedAndHeldBelowThePeak() throws Exception {
    Path file =
        TestMedia.make(
            folder.resolve("clicks.mp4"),
            "-f",
            "lavfi",
            "-i",
            "color=gray:s=160x90:r=30:d=4",
            "-f",
            "lavfi",
            "-i",
            "aevalsrc='0.1*sin(440*2*PI*t)+0.6*sin(1500*2*PI*t)*lt(mod(t,0.5),0.01)':d=4",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-c:a",
            "aac");
    RenderPlan plan = studio.shot(studio.source(file), 0, 4000, Fit.CROP).plan(Studio.TINY);

    SoundReport report = studio.sound(plan, folder.resolve("sound.m4a"));

    assertThat(report.measured().truePeakDb()).isLessThanOrEqualTo(-1);
    assertThat(report.outcome()).isEqualTo(Outcome.LIMITED);
  }

  @Test
  void videoWithoutSoundGetsSilence() throws Exception {
    UUID source = studio.source(TestMedia.silentVideo(folder.resolve("in.mp4"), 1));
    RenderPlan plan = studio.shot(source, 0, 1000, Fit.CROP).plan(Studio.TINY);
    Path sound = folder.resolve("sound.m4a");

    SoundReport report = studio.sound(plan, sound);

    assertThat(report.silent()).isTrue();
    assertThat(studio.samples(sound)).containsOnly((short) 0);
  }

  @Test
  void thumbnailIsTheSharpFrameAndNotTheBlackOne() throws Exception {
    Path file =
        TestMedia.make(
            folder.resolve("fade.mp4"),
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=144x256:r=30:d=2,drawbox=c=black:t=fill:enable='lt(t,1)'",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast");

    Path thumbnail = studio.thumbnail(file);

    int rgb = studio.frames(thumbnail, 1, 1).get(0)[0];
    assertThat(rgb & 0xff).isGreaterThan(40);
    assertThat(studio.video(thumbnail).width()).isEqualTo(144);
  }

  /** Black and silent but for a white flash with a tone from 1.0 s to 1.1 s. */
  private Path flashAndClick() {
    return TestMedia.make(
        folder.resolve("flash.mp4"),
        "-f",
        "lavfi",
        "-i",
        "color=black:s=160x90:r=60:d=2,drawbox=c=white:t=fill:enable='between(t,0.999,1.095)'",
        "-f",
        "lavfi",
        "-i",
        "aevalsrc='0.5*sin(1000*2*PI*t)*between(t,1,1.1)':s=48000:d=2",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-c:a",
        "aac");
  }

  private List<Double> flashes(Path file, double rate) throws InterruptedException {
    List<Double> begins = new ArrayList<>();
    boolean white = false;
    List<int[]> frames = studio.frames(file, 1, 1);
    for (int i = 0; i < frames.size(); i++) {
      boolean now = (frames.get(i)[0] & 0xff) > 128;
      if (now && !white) {
        begins.add(i / rate);
      }
      white = now;
    }
    return begins;
  }

  private List<Double> clicks(Path file) throws InterruptedException {
    List<Double> begins = new ArrayList<>();
    short[] samples = studio.samples(file);
    int quietUntil = 0;
    for (int i = 0; i < samples.length; i++) {
      if (Math.abs(samples[i]) > 4000) {
        if (i >= quietUntil) {
          begins.add(i / 48_000.0);
        }
        quietUntil = i + 4800;
      }
    }
    return begins;
  }
}
