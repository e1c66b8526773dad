package dev.cutroom.ffmpeg.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutroom.ffmpeg.MediaFormat;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.testing.TestMedia;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaGateTest {

  private static Path folder;

  private static Path whole;

  @BeforeAll
  static void makeFilm(@TempDir Path temp) {
    folder = temp;
    Path plain = TestMedia.video(temp.resolve("plain.mp4"), 2);
    whole =
        TestMedia.make(
            temp.resolve("whole.mp4"),
            "-i",
            plain.toString(),
            "-c",
            "copy",
            "-movflags",
            "+faststart");
  }

  @Test
  void aFilmPassesWithItsFacts() throws Exception {
    InspectedMedia film = inspect(whole);

    assertThat(film.probe().kind()).isEqualTo(Probe.Kind.VIDEO);
    assertThat(film.format()).isEqualTo(MediaFormat.MP4);
    assertThat(film.duration()).isEqualTo(Duration.ofSeconds(2));
    assertThat(film.probe().hasAudio()).isTrue();
  }

  @Test
  void truncatedFileIsRefusedAlthoughItProbesAsWhole() throws Exception {
    Path cut = Files.copy(whole, folder.resolve("cut.mp4"));
    try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() * 6 / 10);
    }

    assertThatThrownBy(() -> inspect(cut))
        .isInstanceOf(UnsupportedMediaException.class)
        .hasMessageMatching(
            "The file is a video that breaks off: [01]\\.\\d of 2\\.0 seconds are there\\.");
  }

  @Test
  void aFilmWithoutItsIndexIsRefused() throws Exception {
    Path cut = Files.copy(folder.resolve("plain.mp4"), folder.resolve("no-index.mp4"));
    try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }

    assertThatThrownBy(() -> inspect(cut)).hasMessageContaining("without its index");
  }

  @Test
  void aDamagedBeginningIsRefused() throws Exception {
    Path damaged = Files.copy(whole, folder.resolve("damaged.mp4"));
    long size = Files.size(damaged);
    try (FileChannel channel = FileChannel.open(damaged, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate((int) (size / 4)), size / 2);
    }

    assertThatThrownBy(() -> inspect(damaged)).hasMessageContaining("damaged");
  }

  @Test
  void aPlaylistPosingAsFilmIsRefusedByItsName() throws Exception {
    Path playlist =
        Files.writeString(folder.resolve("hls.mp4"), "#EXTM3U\n#EXTINF:2,\nwhole.mp4\n");

    assertThatThrownBy(() -> inspect(playlist))
        .isInstanceOf(UnsupportedMediaException.class)
        .hasMessage("The file is a playlist (HLS).");
  }

  /** The bytes in front keep our own look from seeing it; ffprobe's list of formats must hold. */
  @Test
  void aDisguisedPlaylistIsNotFollowed() throws Exception {
    Path disguised =
        Files.write(
            folder.resolve("disguised.m3u8"),
            ("\0\n#EXTM3U\n#EXTINF:2,\n" + whole).getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> inspect(disguised)).isInstanceOf(UnsupportedMediaException.class);
  }

  @Test
  void anEmptyFileIsRefused() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.mp4"));

    assertThatThrownBy(() -> inspect(empty)).hasMessage("The file is an empty file.");
  }

  @Test
  void aPicturePassesWhateverItIsCalled() throws Exception {
    Path picture = TestMedia.picture(folder.resolve("picture.png"), 64, 48);
    Path renamed = Files.copy(picture, folder.resolve("%03d.mp4"));

    InspectedMedia inspected = inspect(renamed);

    assertThat(inspected.probe().kind()).isEqualTo(Probe.Kind.IMAGE);
    assertThat(inspected.format()).isEqualTo(MediaFormat.PNG);
    assertThat(inspected.duration()).isZero();
  }

  /** A motion photo: a film behind the picture, and nothing is wrong with the picture. */
  @Test
  void aPictureWithAFilmBehindItPasses() throws Exception {
    Path motion = TestMedia.picture(folder.resolve("motion.jpg"), 64, 48);
    Files.write(motion, Files.readAllBytes(whole), StandardOpenOption.APPEND);

    InspectedMedia inspected = inspect(motion);

    assertThat(inspected.probe().kind()).isEqualTo(Probe.Kind.IMAGE);
    assertThat(inspected.format()).isEqualTo(MediaFormat.JPEG);
  }

  @Test
  void aPictureWithADamagedOneBehindItPasses() throws Exception {
    Path two = TestMedia.picture(folder.resolve("two.jpg"), 64, 48);
    byte[] second = Files.readAllBytes(TestMedia.picture(folder.resolve("second.jpg"), 200, 100));
    Files.write(two, Arrays.copyOf(second, second.length / 2), StandardOpenOption.APPEND);

    assertThat(inspect(two).probe().kind()).isEqualTo(Probe.Kind.IMAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "webp", "bmp", "tiff"})
  void aPictureThatBreaksOffIsRefused(String name) throws Exception {
    Path cut = TestMedia.picture(folder.resolve("cut." + name), 200, 100);
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length * 9 / 10));

    assertThatThrownBy(() -> inspect(cut)).isInstanceOf(UnsupportedMediaException.class);
  }

  /** Otherwise the one behind it would be shown in its place. */
  @Test
  void aDamagedPictureWithAWholeOneBehindItIsRefused() throws Exception {
    Path two = TestMedia.picture(folder.resolve("first-cut.jpg"), 200, 100);
    byte[] bytes = Files.readAllBytes(two);
    Files.write(two, Arrays.copyOf(bytes, bytes.length / 2));
    Files.write(two, bytes, StandardOpenOption.APPEND);

    assertThatThrownBy(() -> inspect(two)).hasMessageContaining("damaged or cut off");
  }

  @Test
  void soundPasses() throws Exception {
    InspectedMedia sound = inspect(TestMedia.sound(folder.resolve("tone.flac"), 1));

    assertThat(sound.probe().kind()).isEqualTo(Probe.Kind.AUDIO);
    assertThat(sound.duration()).isEqualTo(Duration.ofSeconds(1));
  }

  private static InspectedMedia inspect(Path file) throws InterruptedException {
    try (ProcessScope scope = new ProcessScope()) {
      return new MediaGate(TestMedia.tools()).inspect(file, scope);
    }
  }
}
