package dev.cutroom.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.quality.Expectation.Sound.Aim;
import dev.cutroom.testing.TestMedia;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

  /** A full 997 Hz tone in both channels has 0 LUFS. */
  private static final String LOUD_ENOUGH = "volume=-14dB";

  /** Full scale, and without the first 1024 samples, as the engine cuts them. */
  private static final String ADVANCED =
      "pan=stereo|c0=8*c0|c1=8*c0,atrim=start_sample=1024:end_sample=96000,asetpts=PTS-STARTPTS,%s";

  private static final Expectation.Sound SOUND =
      new Expectation.Sound(-14, 1, -1, 48_000, 2, Aim.LOUDNESS, 1024);

  private static final Expectation EXPECTED =
      new Expectation(320, 240, new Rational(30, 1), 60, SOUND, 1_000_000L);

  private static Path folder;
  private static Path good;

  @BeforeAll
  static void makeFilm(@TempDir Path temp) {
    folder = temp;
    good =
        film(
            "good.mp4",
            LOUD_ENOUGH,
            "-use_editlist",
            "0",
            "-movflags",
            "+faststart+negative_cts_offsets");
  }

  @Test
  void aGoodFilePasses() throws Exception {
    Report report = verify(good, EXPECTED);

    assertThat(report.shortcomings()).isEmpty();
    assertThat(report.passed()).isTrue();
    assertThat(report.checks()).hasSize(15);
  }

  @Test
  void theReportIsJsonBothWays() throws Exception {
    Report report = new Report(List.of(new Check("frames", "60", "59", false)));
    JsonMapper json = new JsonMapper();

    String text = json.writeValueAsString(report);

    assertThat(text)
        .isEqualTo(
            "{\"checks\":[{\"name\":\"frames\",\"expected\":\"60\",\"measured\":\"59\","
                + "\"passed\":false}],\"passed\":false}");
    assertThat(json.readValue(text, Report.class)).isEqualTo(report);
  }

  @Test
  void aMissingFrameIsFound() throws Exception {
    Expectation more = new Expectation(320, 240, EXPECTED.frameRate(), 61, SOUND, null);

    assertThat(failed(verify(good, more))).containsExactly("frames");
  }

  @Test
  void anotherSizeIsFound() throws Exception {
    Expectation upright = new Expectation(240, 320, EXPECTED.frameRate(), 60, SOUND, null);

    assertThat(failed(verify(good, upright))).containsExactly("size");
  }

  @Test
  void aFileTooLargeForThePlatformIsFound() throws Exception {
    Expectation tiny = new Expectation(320, 240, EXPECTED.frameRate(), 60, SOUND, 1000L);

    assertThat(failed(verify(good, tiny))).containsExactly("bytes");
  }

  @Test
  void aTruncatedFileDoesNotDecode() throws Exception {
    Path cut = Files.copy(good, folder.resolve("cut.mp4"));
    try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() * 8 / 10);
    }

    Report report = verify(cut, EXPECTED);

    assertThat(failed(report)).contains("decodes", "frames");
    assertThat(report.shortcomings()).contains("Packet corrupt");
  }

  @Test
  void soundThatIsTooLoudIsFound() throws Exception {
    Path loud = remuxed("loud.mp4", "volume=0dB");

    assertThat(failed(verify(loud, EXPECTED))).containsExactly("loudness", "truePeak");
  }

  @Test
  void silenceIsNoLoudnessUnlessItIsMeant() throws Exception {
    Path silent = remuxed("silent.mp4", "volume=0");

    assertThat(failed(verify(silent, EXPECTED))).containsExactly("loudness");
    assertThat(failed(verify(silent, aimingAt(Aim.SILENCE)))).isEmpty();
  }

  @Test
  void faintNoiseIsSilenceToo() throws Exception {
    Path faint = remuxed("faint.mp4", "volume=-62dB");

    assertThat(failed(verify(faint, EXPECTED))).containsExactly("loudness");
    assertThat(failed(verify(faint, aimingAt(Aim.SILENCE)))).isEmpty();
    assertThat(failed(verify(good, aimingAt(Aim.SILENCE)))).containsExactly("loudness");
  }

  @Test
  void loudnessOutOfReachIsToldAndPassesButNoPeakMayBeTooHigh() throws Exception {
    Path faint = remuxed("unreached.mp4", "volume=-40dB");
    Path loud = remuxed("unreached-loud.mp4", "volume=0dB");

    Report report = verify(faint, aimingAt(Aim.OUT_OF_REACH));

    assertThat(failed(report)).isEmpty();
    assertThat(report.checks())
        .filteredOn(check -> check.name().equals("loudness"))
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.expected()).contains("-14.0 ± 1.0 LUFS is out of reach");
              assertThat(check.measured()).startsWith("-40.");
            });
    assertThat(failed(verify(loud, aimingAt(Aim.OUT_OF_REACH)))).containsExactly("truePeak");
  }

  @Test
  void theEncodersRunInMakesSoundLateUnlessItWasCutOff() throws Exception {
    Expectation notAdvanced =
        new Expectation(
            320,
            240,
            EXPECTED.frameRate(),
            60,
            new Expectation.Sound(-14, 1, -1, 48_000, 2, Aim.LOUDNESS, 0),
            null);

    assertThat(failed(verify(good, notAdvanced))).containsExactly("offsetAtStart");
  }

  @Test
  void soundThatEndsBeforeThePictureIsFound() throws Exception {
    Path early = remuxed("early.mp4", LOUD_ENOUGH + ",atrim=end=1.9");

    assertThat(failed(verify(early, EXPECTED))).containsExactly("offsetAtEnd");
  }

  @Test
  void anIndexBehindTheMediaIsFound() throws Exception {
    Path last = copied("last.mp4", "-use_editlist", "0", "-movflags", "+negative_cts_offsets");

    assertThat(failed(verify(last, EXPECTED))).containsExactly("indexFirst");
  }

  @Test
  void anEditListIsFound() throws Exception {
    Path edited = film("edited.mp4", LOUD_ENOUGH, "-movflags", "+faststart");

    assertThat(failed(verify(edited, EXPECTED))).contains("editList");
  }

  @Test
  void whatCannotBeOpenedFailsAsAWhole() throws Exception {
    Path text = Files.writeString(folder.resolve("text.mp4"), "no film");

    assertThat(failed(verify(text, EXPECTED))).containsExactly("decodes");
  }

  /** As the engine makes them: 60 frames, B-frames, and a mix that has lost its first 1024. */
  private static Path film(String name, String audioFilter, String... muxing) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=320x240:r=30:d=2",
                "-f",
                "lavfi",
                "-i",
                "sine=f=997:r=48000:d=3",
                "-vf",
                "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709",
                "-pix_fmt",
                "yuv420p",
                "-c:v",
                "libx264",
                "-profile:v",
                "high",
                "-preset",
                "veryfast",
                "-bf",
                "2",
                "-g",
                "30",
                "-af",
                ADVANCED.formatted(audioFilter),
                "-c:a",
                "aac",
                "-b:a",
                "128k"));
    Collections.addAll(arguments, muxing);
    return TestMedia.make(folder.resolve(name), arguments.toArray(String[]::new));
  }

  /** The good picture with another sound. */
  private static Path remuxed(String name, String audioFilter) {
    return TestMedia.make(
        folder.resolve(name),
        "-i",
        good.toString(),
        "-f",
        "lavfi",
        "-i",
        "sine=f=997:r=48000:d=3",
        "-map",
        "0:v",
        "-map",
        "1:a",
        "-c:v",
        "copy",
        "-af",
        ADVANCED.formatted(audioFilter),
        "-c:a",
        "aac",
        "-b:a",
        "128k",
        "-use_editlist",
        "0",
        "-movflags",
        "+faststart+negative_cts_offsets");
  }

  private static Path copied(String name, String... muxing) {
    List<String> arguments = new ArrayList<>(List.of("-i", good.toString(), "-c", "copy"));
    Collections.addAll(arguments, muxing);
    return TestMedia.make(folder.resolve(name), arguments.toArray(String[]::new));
  }

  private static Expectation aimingAt(Aim aim) {
    Expectation.Sound sound = new Expectation.Sound(-14, 1, -1, 48_000, 2, aim, 1024);
    return new Expectation(320, 240, EXPECTED.frameRate(), 60, sound, null);
  }

  private static List<String> failed(Report report) {
    return report.checks().stream().filter(check -> !check.passed()).map(Check::name).toList();
  }

  private static Report verify(Path file, Expectation expected) throws InterruptedException {
    try (ProcessScope scope = new ProcessScope()) {
      return new Verification(TestMedia.tools()).verify(scope, file, expected);
    }
  }
}
