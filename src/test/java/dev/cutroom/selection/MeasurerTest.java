package dev.cutroom.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cutroom.ffmpeg.MediaFormat;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.testing.TestMedia;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures tiny films with the real ffmpeg. */
class MeasurerTest {

  /** Two seconds each: moving, black, moving otherwise, standing still; with a broken tone. */
  private static final String FOUR_PARTS =
      "testsrc2=s=320x240:r=30:d=2[a];color=black:s=320x240:r=30:d=2[b];"
          + "mandelbrot=s=320x240:r=30,trim=duration=2,setpts=PTS-STARTPTS[c];"
          + "testsrc2=s=320x240:r=30:d=0.1,loop=60:1,trim=duration=2,setpts=N/30/TB[d];"
          + "[a][b][c][d]concat=n=4,format=yuv420p[v]";

  private final Path folder;

  MeasurerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Measurements measure(SourceFile source) throws InterruptedException {
    try (ProcessScope scope = new ProcessScope()) {
      return new Measurer(TestMedia.tools()).measure(scope, source, done -> {});
    }
  }

  private static SourceFile film(Path file, @Nullable Integer audio, double seconds) {
    Duration duration = Duration.ofMillis(Math.round(seconds * 1000));
    return new SourceFile(file, MediaFormat.MP4, 0, audio, false, duration, 1 / 30.0, 320, 240);
  }

  private Path fourParts() {
    return TestMedia.make(
        folder.resolve("parts.mp4"),
        "-filter_complex",
        FOUR_PARTS,
        "-f",
        "lavfi",
        "-i",
        "sine=f=300:d=8,volume='if(lt(t,4),1,0)':eval=frame",
        "-map",
        "[v]",
        "-map",
        "0:a",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast");
  }

  @Test
  void cutsBlackFrozenAndSilentPartsAreFound() throws InterruptedException {
    Measurements m = measure(film(fourParts(), 1, 8));

    assertThat(m.durationSeconds()).isCloseTo(8, within(0.05));
    assertThat(m.cuts()).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(m.cuts().get(i).firstSeconds()).isCloseTo(2 * (i + 1), within(0.15));
    }
    PictureTracks picture = m.picture();
    assertThat(picture.luma().at(m.windowAt(3))).isLessThan(5);
    assertThat(picture.frozen().at(m.windowAt(7))).isEqualTo(1);
    assertThat(picture.frozen().at(m.windowAt(1))).isZero();
    assertThat(m.sound()).isNotNull();
    if (m.sound() != null) {
      assertThat(m.sound().levelDb(2)).isGreaterThan(-30);
      assertThat(m.sound().levelDb(6)).isEqualTo(SoundTracks.FLOOR_DB);
    }
    assertThat(MeasurementsJson.read(MeasurementsJson.write(m))).contains(m);
  }

  @Test
  void aFilmWithoutSoundIsMeasuredToItsLastFrame() throws InterruptedException {
    Measurements m =
        measure(film(TestMedia.silentVideo(folder.resolve("silent.mp4"), 1.5), null, 1.5));

    assertThat(m.sound()).isNull();
    assertThat(m.durationSeconds()).isEqualTo(1.5);
    assertThat(m.windows()).isEqualTo(6);
    assertThat(m.still()).isFalse();
  }

  @Test
  void aPictureBecomesAStill() throws InterruptedException {
    Path file = TestMedia.picture(folder.resolve("picture.png"), 200, 100);
    Measurements m =
        measure(new SourceFile(file, MediaFormat.PNG, 0, null, true, Duration.ZERO, 0, 200, 100));

    assertThat(m.still()).isTrue();
    assertThat(m.cuts()).isEmpty();
  }

  @Test
  void aTruncatedFilmIsRefusedWithTheSecond() throws IOException {
    Path file =
        TestMedia.make(
            folder.resolve("cut.mp4"),
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=320x240:r=30:d=4",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-movflags",
            "+faststart");
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(Files.size(file) / 2);
    }
    assertThatThrownBy(() -> measure(film(file, null, 4)))
        .isInstanceOfSatisfying(
            DamagedSourceException.class,
            e -> {
              assertThat(e.seconds()).isBetween(1.0, 3.0);
              assertThat(e.lastLines()).isNotEmpty();
            })
        .hasMessageContaining("can be decoded up to second");
  }

  @Test
  void whatLiesBehindAPictureIsNotLookedAt() throws Exception {
    Path file = TestMedia.picture(folder.resolve("two.jpg"), 200, 100);
    byte[] second = Files.readAllBytes(TestMedia.picture(folder.resolve("second.jpg"), 90, 60));
    Files.write(file, Arrays.copyOf(second, second.length / 2), StandardOpenOption.APPEND);

    Measurements m =
        measure(new SourceFile(file, MediaFormat.JPEG, 0, null, true, Duration.ZERO, 0, 200, 100));

    assertThat(m.still()).isTrue();
  }

  @Test
  void theWholePassIsOneCommand() {
    Path file = Path.of("/in/film.mp4");
    SourceFile source = film(file, 1, 10);
    assertThat(SmallPictures.measuring(source, AnalysisSize.of(1920, 1080, 320), true))
        .isEqualTo(
            List.of(
                ("-loglevel error -xerror -skip_frame noref -protocol_whitelist file,pipe -f mov"
                        + " -i file:/in/film.mp4 -map 0:0 -vf"
                        + " select='isnan(prev_selected_t)+gte(t-prev_selected_t,0.058)',"
                        + "scale=320:184:flags=area:out_range=pc,format=gray"
                        + " -fps_mode passthrough -c:v rawvideo -map 0:1 -ac 1 -ar 16000"
                        + " -c:a pcm_s16le -f matroska pipe:1")
                    .split(" ")));
  }
}
