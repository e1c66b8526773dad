package dev.cutroom.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.ffmpeg.process.OutputReader;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.ffmpeg.samples.Envelope;
import dev.cutroom.preset.Finding;
import dev.cutroom.preset.Fix;
import dev.cutroom.preset.Measure;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import dev.cutroom.preset.Rule;
import dev.cutroom.preset.Severity;
import dev.cutroom.quality.Expectation.Sound.Aim;
import dev.cutroom.testing.TestMedia;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

  /** A full 997 Hz tone in both channels has 0 LUFS. */
  private static final String LOUD_ENOUGH = "volume=-14dB";

  /** Full scale, and without the first 1024 samples, as the engine cuts them. */
  private static final String ADVANCED =
      "pan=stereo|c0=8*c0|c1=8*c0,atrim=start_sample=1024:end_sample=96000,asetpts=PTS-STARTPTS,%s";

  private static final String BEEPS =
      "0.3*sin(2*PI*997*t)*(between(t,0.2,0.35)+between(t,0.6,0.68)+between(t,1.3,1.55))";

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
    assertThat(report.checks()).hasSize(17);
    assertThat(report.findings()).isEmpty();
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
    Path shorter = remuxed("short.mp4", LOUD_ENOUGH + ",atrim=end=1.9");

    assertThat(failed(verify(shorter, EXPECTED))).containsExactly("offsetAtEnd");
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
  void aReportOfAnEarlierVersionIsRead() throws Exception {
    assertThat(new JsonMapper().readValue("{\"checks\":[],\"passed\":true}", Report.class))
        .isEqualTo(new Report(List.of()));
  }

  @Test
  void findingsAreJsonBothWays() throws Exception {
    Finding finding =
        new Finding(
            Severity.WARNING,
            "a.rule",
            null,
            "It is so.",
            new Fix("", Map.of("output", Map.of("preset", "x")), "Do this."),
            URI.create("https://example.org/"));
    Report report = new Report(List.of(), List.of(finding));
    JsonMapper json = new JsonMapper();

    String text = json.writeValueAsString(report);

    assertThat(text).contains("\"severity\":\"warning\"").doesNotContain("pointer\":null");
    assertThat(json.readValue(text, Report.class)).isEqualTo(report);
  }

  @Test
  void clippedSamplesAreFound() throws Exception {
    Path clipped = remuxed("clipped.mp4", "volume=6dB");
    Expectation anyPeak =
        new Expectation(
            320,
            240,
            EXPECTED.frameRate(),
            60,
            new Expectation.Sound(-14, 1, 20, 48_000, 2, Aim.OUT_OF_REACH, 1024),
            null);

    assertThat(failed(verify(clipped, anyPeak))).containsExactly("clipping");
  }

  @Test
  void blackThatIsNotMeantIsFound() throws Exception {
    Path gap = pictured("gap.mp4", "drawbox=t=fill:c=black:enable='between(n,30,35)'");

    assertThat(failed(verify(gap, EXPECTED.intending(Intent.NONE)))).containsExactly("black");
    assertThat(
            failed(
                verify(
                    gap,
                    EXPECTED.intending(
                        new Intent(List.of(new Stretch(0.9, 1.3)), List.of(), List.of())))))
        .isEmpty();
  }

  @Test
  void aFrozenPictureIsFoundUnlessItIsAStill() throws Exception {
    Path frozen = pictured("frozen.mp4", "trim=end_frame=20,tpad=stop=40:stop_mode=clone");

    Report report = verify(frozen, EXPECTED.intending(Intent.NONE));

    assertThat(failed(report)).containsExactly("frozen");
    assertThat(report.shortcomings()).contains("0.63 to 2.00 s");
    assertThat(
            failed(
                verify(
                    frozen,
                    EXPECTED.intending(
                        new Intent(List.of(), List.of(new Stretch(0.6, 2)), List.of())))))
        .isEmpty();
  }

  @Test
  void footageIsAskedOnlyWhereThereIsADoubt() throws Exception {
    List<Long> asked = new ArrayList<>();
    Footage footage =
        (scope, first, frames, filter, viewers) -> {
          asked.add(first);
          asked.add(frames);
          show(viewers.apply(first), (byte) 0, frames);
        };
    Intent dark = new Intent(List.of(), List.of(), List.of(), footage);

    assertThat(failed(verify(good, EXPECTED.intending(dark)))).isEmpty();
    assertThat(asked).isEmpty();
    Path gap = pictured("doubt.mp4", "drawbox=t=fill:c=black:enable='between(n,30,35)'");
    assertThat(failed(verify(gap, EXPECTED.intending(dark)))).isEmpty();
    assertThat(asked).containsExactly(25L, 16L);
  }

  /** Plain pictures of {@link PictureWatch}'s size for 320 x 240. */
  private static void show(OutputReader viewer, byte grey, long frames) {
    byte[] pictures = new byte[128 * 96 * (int) frames];
    Arrays.fill(pictures, grey);
    try {
      viewer.read(new ByteArrayInputStream(pictures));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aHoleInTheSoundIsFoundUnlessItIsMeant() throws Exception {
    Path hole = remuxed("hole.mp4", LOUD_ENOUGH + ",volume=0:enable='between(t,0.5,1.7)'");
    Expectation any = aimingAt(Aim.OUT_OF_REACH);

    assertThat(failed(verify(hole, any.intending(Intent.NONE)))).containsExactly("silent");
    assertThat(
            failed(
                verify(
                    hole,
                    any.intending(
                        new Intent(List.of(), List.of(), List.of(new Stretch(0.5, 1.7)))))))
        .isEmpty();
  }

  @Test
  void soundThatLiesElsewhereThanInTheMixIsFound() throws Exception {
    Expectation any = aimingAt(Aim.OUT_OF_REACH);

    assertThat(failed(verify(beeping("beeps.mp4", 1024), any.hearing(beeps())))).isEmpty();
    Report early = verify(beeping("beeps-early.mp4", 1024 + 1920), any.hearing(beeps()));
    assertThat(failed(early)).containsExactly("offsetToMix");
    assertThat(early.shortcomings()).contains("-40.0 ms");
    assertThat(failed(verify(good, any.hearing(beeps())))).containsExactly("offsetToMix");
  }

  @Test
  void anOpenGroupIsFound() throws Exception {
    Path open =
        encoded("open.mp4", "-bf", "3", "-g", "20", "-x264-params", "open-gop=1:scenecut=0");

    assertThat(failed(verify(open, EXPECTED))).containsExactly("closedGroups");
  }

  @Test
  void keyframesTooFarApartAreFound() throws Exception {
    Path rare = encoded("rare.mp4", "-g", "60", "-x264-params", "scenecut=0");

    assertThat(failed(verify(rare, under(preset(30, 0.5, 100))))).containsExactly("keyframes");
    assertThat(failed(verify(good, under(preset(30, 0.5, 100))))).isEmpty();
  }

  @Test
  void aFileTooLongForThePlatformIsFoundWithAFix() throws Exception {
    Report report = verify(good, under(preset(30, 0.5, 1.5)));

    assertThat(failed(report)).containsExactly("test.length");
    assertThat(report.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.message()).isEqualTo("The length is 2 s; asked is 0.5 to 1.5 s.");
              assertThat(finding.sourceUrl()).hasHost("example.org");
            });
  }

  @Test
  void aRateTooHighForThePlatformIsFound() throws Exception {
    Preset slow = preset(30, 0.5, 100, rule("test.rate", Measure.TOTAL_KBPS, 0, 50));

    assertThat(failed(verify(good, under(slow)))).containsExactly("test.rate");
  }

  @Test
  void otherColoursThanThoseOfTheTagsAreFound() throws Exception {
    Path untagged =
        copied(
            "untagged.mp4",
            "-bsf:v",
            "h264_metadata=colour_primaries=9:transfer_characteristics=1:matrix_coefficients=1",
            "-use_editlist",
            "0",
            "-movflags",
            "+faststart+negative_cts_offsets");

    assertThat(failed(verify(untagged, EXPECTED))).containsExactly("colour");
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

  /** Other pictures and the good sound. */
  private static Path pictured(String name, String filter) {
    return encoded(
        name,
        "-vf",
        filter + ",setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709",
        "-g",
        "30");
  }

  private static Path encoded(String name, String... encoding) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=320x240:r=30:d=2,setparams=range=tv:color_primaries=bt709"
                    + ":color_trc=bt709:colorspace=bt709",
                "-i",
                good.toString(),
                "-map",
                "0:v",
                "-map",
                "1:a",
                "-pix_fmt",
                "yuv420p",
                "-c:v",
                "libx264",
                "-profile:v",
                "high",
                "-preset",
                "veryfast",
                "-c:a",
                "copy"));
    Collections.addAll(arguments, encoding);
    arguments.addAll(List.of("-use_editlist", "0", "-movflags", "+faststart+negative_cts_offsets"));
    return TestMedia.make(folder.resolve(name), arguments.toArray(String[]::new));
  }

  /** Beeps at odd times, less so many samples of their head. */
  private static Path beeping(String name, int cut) {
    return TestMedia.make(
        folder.resolve(name),
        "-i",
        good.toString(),
        "-f",
        "lavfi",
        "-i",
        "aevalsrc='" + BEEPS + "':s=48000:d=3",
        "-map",
        "0:v",
        "-map",
        "1:a",
        "-c:v",
        "copy",
        "-af",
        "pan=stereo|c0=c0|c1=c0,atrim=start_sample=%d:end_sample=%d,asetpts=PTS-STARTPTS"
            .formatted(cut, 94_976 + cut),
        "-c:a",
        "aac",
        "-b:a",
        "128k",
        "-use_editlist",
        "0",
        "-movflags",
        "+faststart+negative_cts_offsets");
  }

  /** The same beeps, as whoever mixes them would hear them. */
  private static Envelope beeps() {
    Envelope.Builder builder = new Envelope.Builder(48_000, 1);
    for (int i = 0; i < 96_000; i++) {
      double t = i / 48_000.0;
      boolean on = between(t, 0.2, 0.35) || between(t, 0.6, 0.68) || between(t, 1.3, 1.55);
      builder.add(on ? (float) (0.3 * Math.sin(2 * Math.PI * 997 * t)) : 0);
    }
    return builder.build();
  }

  private static boolean between(double value, double from, double to) {
    return value >= from && value <= to;
  }

  private static Rule rule(String id, Measure measure, double min, double max) {
    return new Rule(
        id,
        measure,
        min,
        max,
        Severity.ERROR,
        "",
        URI.create("https://example.org/rules"),
        LocalDate.of(2026, 11, 21));
  }

  private static Preset preset(int gop, double minSeconds, double maxSeconds, Rule... more) {
    Preset tiktok = Presets.byName("tiktok").orElseThrow();
    Preset.Video video = new Preset.Video("h264", "high", "4.0", 20, 12_000, 24_000, gop, 2, "x");
    List<Rule> rules = new ArrayList<>();
    rules.add(rule("test.length", Measure.SECONDS, minSeconds, maxSeconds));
    Collections.addAll(rules, more);
    return new Preset(
        "test",
        "Test",
        320,
        240,
        30,
        video,
        tiktok.audio(),
        tiktok.loudness(),
        tiktok.limits(),
        new Preset.SafeArea(0, 0, 0, 0),
        tiktok.safeZone(),
        rules,
        List.of(),
        "",
        tiktok.sourceUrl(),
        tiktok.checkedOn());
  }

  private static Expectation under(Preset preset) {
    return Expectation.of(preset, 60, -14, -1, Aim.LOUDNESS, 1024);
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
