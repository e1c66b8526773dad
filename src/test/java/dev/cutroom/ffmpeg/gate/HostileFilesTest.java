package dev.cutroom.ffmpeg.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaProcessException;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.testing.TestMedia;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each file is refused with a true reason, or survived; none makes us read or reach anything. */
class HostileFilesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static Path folder;
  private static Canary canary;
  private static HostileFiles files;

  @BeforeAll
  static void setOut(@TempDir Path temp) {
    folder = temp;
    canary = new Canary(temp);
    files = new HostileFiles(temp);
  }

  @AfterAll
  static void close() throws IOException {
    canary.close();
  }

  /** Without this, an untouched canary would prove nothing. */
  @Test
  void anUnguardedFfmpegDoesReadAndReachWhatAPlaylistNames() throws Exception {
    Path list =
        files.text("control.ffconcat", "ffconcat version 1.0\nfile '" + canary.film() + "'\n");
    Path remote = files.text("control.m3u8", hls(canary.address("http")));

    unguarded(List.of("-f", "concat", "-safe", "0", "-i", list.toString()));
    unguarded(
        List.of("-protocol_whitelist", "file,http,tcp", "-f", "hls", "-i", remote.toString()));

    assertThat(canary.wasRead() || !canary.notices()).isTrue();
    assertThat(canary.wasCalled()).isTrue();
    canary.rest();
  }

  /** What is behind the lists of formats: the child has nothing but one open file. */
  @Test
  void aPlaylistThatWasTakenForAFilmReachesNothing() throws Exception {
    canary.rest();
    Path local = files.text("forced.m3u8", hls("file://" + canary.film()));
    Path remote = files.text("forced-remote.m3u8", hls(canary.address("http")));

    for (Path list : List.of(local, remote)) {
      assertThatThrownBy(
              () ->
                  decode(
                      List.of(
                          "-format_whitelist",
                          "hls,mpegts,mov",
                          "-protocol_whitelist",
                          "file,http,tcp",
                          "-allowed_extensions",
                          "ALL",
                          "-i",
                          "file:" + list)))
          .isInstanceOf(MediaProcessException.class);
    }
    assertUntouched();
  }

  @TestFactory
  Stream<DynamicTest> whatNamesOtherThingsIsRefused() {
    Map<String, String> texts = new TreeMap<>();
    for (String place :
        List.of("file://" + canary.film(), canary.film().toString(), canary.address("http"))) {
      String kind =
          place.startsWith("http") ? "remote" : place.startsWith("file") ? "url" : "local";
      texts.put("hls-" + kind + ".m3u8", hls(place));
      texts.put("hls-" + kind + ".mp4", hls(place));
      texts.put("hls-bom-" + kind + ".mp4", "\ufeff" + hls(place));
      texts.put("hls-blank-" + kind + ".mov", " \r\n\t\n" + hls(place));
      texts.put("hls-zero-" + kind + ".mp4", "\0\n" + hls(place));
      texts.put("hls-subfile-" + kind + ".mp4", hls("subfile,,start,0,end,9,,:" + place));
      texts.put("hls-concat-" + kind + ".mp4", hls("concat:" + place + "|" + place));
      texts.put(
          "hls-crypto-" + kind + ".mp4",
          "#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"" + place + "\"\n#EXTINF:1,\n" + place + "\n");
      texts.put("ffconcat-" + kind + ".mp4", "ffconcat version 1.0\nfile '" + place + "'\n");
      texts.put("concat-" + kind + ".txt", "file '" + place + "'\nduration 3\n");
      texts.put("dash-" + kind + ".mpd", dash(place));
      texts.put("dash-plain-" + kind + ".mp4", dash(place).replace("<?xml version=\"1.0\"?>", ""));
      texts.put("pls-" + kind + ".pls", "[playlist]\nFile1=" + place + "\nNumberOfEntries=1\n");
      texts.put("svg-" + kind + ".svg", svg(place));
      texts.put(
          "svg-" + kind + ".png",
          "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \""
              + place
              + "\">]>"
              + svg(place));
      texts.put(
          "smil-" + kind + ".smil",
          "<?xml version=\"1.0\"?><smil><body><video src=\"" + place + "\"/></body></smil>");
      texts.put("metadata-" + kind + ".mp4", ";FFMETADATA1\ntitle=" + place + "\n");
      texts.put("edl-" + kind + ".mp4", "# mpv EDL v0\n" + place + ",0,1\n");
      texts.put("ass-" + kind + ".ass", "[Script Info]\nVideo File: " + place + "\n");
    }
    texts.put(
        "session.sdp",
        "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video "
            + canary.port()
            + " RTP/AVP 96\na=rtpmap:96 H264/90000\n");
    texts.put("image2.mp4", "%03d.png\n");
    return texts.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey(),
                    () -> refused(files.text(entry.getKey(), entry.getValue()), "")));
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotWhatItSaysIsRefused() {
    List<DynamicTest> tests = new ArrayList<>();
    String inside = hls(canary.address("http"));
    tests.add(refusal("a ZIP archive", () -> files.zip("list.zip", "index.m3u8", inside)));
    tests.add(refusal("a ZIP archive", () -> files.zip("zipped.mp4", "index.m3u8", inside)));
    tests.add(refusal("", () -> files.file("id3.mp3", HostileFiles.id3(inside))));
    tests.add(
        refusal(
            "",
            () ->
                files.file(
                    "jpeg.jpg",
                    HostileFiles.joined(
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0},
                        inside.getBytes(StandardCharsets.UTF_8)))));
    tests.add(
        refusal(
            "60000×60000 pixels large",
            () -> files.file("wide.png", HostileFiles.png(60_000, 60_000, false))));
    tests.add(
        refusal(
            "16384×16384 pixels large",
            () -> files.file("square.png", HostileFiles.png(16_384, 16_384, false))));
    tests.add(
        refusal(
            "65535×65535 pixels large",
            () -> files.file("screen.gif", HostileFiles.gif(65_535, 65_535, 3))));
    tests.add(
        refusal("16384×16384 pixels large", () -> files.file("bomb.webp", HostileFiles.webp())));
    tests.add(
        refusal(
            "a WAV file that is damaged or cut off|a sound that breaks off",
            () -> files.file("endless.wav", HostileFiles.wav())));
    tests.add(
        refusal(
            "streams; at most 64 are taken",
            () -> files.bent("streams.mp4", boxes -> multiply(boxes, 3000))));
    tests.add(
        refusal(
            "streams; at most 64 are taken",
            () -> files.bent("streams-65.mp4", boxes -> multiply(boxes, 65))));
    tests.add(refusal("", () -> files.bent("table.mp4", HostileFilesTest::endlessTable)));
    tests.add(refusal("", () -> files.bent("external-url.mov", boxes -> elsewhere(boxes, "url "))));
    tests.add(
        refusal("", () -> files.bent("external-alias.mov", boxes -> elsewhere(boxes, "alis"))));
    tests.add(refusal("", () -> files.file("nested.mp4", nested(20_000))));
    tests.add(
        refusal("", () -> files.file("head.mp4", new byte[] {0, 0, 0, 8, 'f', 't', 'y', 'p'})));
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> whatIsOnlyOddIsSurvived() {
    return Stream.of(
        survival("apng of 3000 frames", () -> files.file("frames.png", HostileFiles.apng(3000))),
        survival(
            "100 million pixels in 12 kB",
            () -> files.file("flat.png", HostileFiles.png(10_000, 10_000, true))),
        survival(
            "gif of 2000 frames", () -> files.file("frames.gif", HostileFiles.gif(32, 32, 2000))),
        survival(
            "small boxes in thousands", () -> files.bent("boxes.mp4", HostileFilesTest::thousands)),
        survival(
            "text behind a film",
            () ->
                files.file(
                    "tail.mp4",
                    HostileFiles.joined(
                        files.film(),
                        hls(canary.address("http")).getBytes(StandardCharsets.UTF_8)))),
        survival(
            "a header that promises weeks",
            () -> files.bent("endless.mp4", HostileFilesTest::endless)),
        survival(
            "a header that promises 16384x16384 pixels",
            () -> files.bent("lying.mp4", boxes -> pretend(boxes, 16_384, 16_384))),
        survival("attachments and chapters", HostileFilesTest::matroska));
  }

  @TestFactory
  Stream<DynamicTest> aNameIsOnlyAName() {
    return Stream.of(
            "it's \"quoted\".mp4",
            "two\nlines.mp4",
            "-i",
            "-version",
            "--",
            "%03d.mp4",
            "100%.mp4",
            "a|b;c&d$(touch x)`y`.mp4",
            "pipe:0",
            "http:127.0.0.1",
            "concat:a|b",
            "data:,x",
            "fd:",
            "tab\tand\u0007bell.mp4",
            "\u202egpj.4pm",
            "*?[a].mp4",
            "\\back\\slash.mp4",
            " .mp4",
            "x".repeat(250))
        .map(
            name ->
                dynamicTest(
                    name.replaceAll("\\p{Cntrl}", "·"),
                    () ->
                        assertThat(inspect(files.file(name, files.film())).duration())
                            .isEqualTo(Duration.ofSeconds(1))));
  }

  /** What counts is what is there. */
  @Test
  void aHeaderIsNotBelieved() throws Exception {
    InspectedMedia endless = inspect(files.bent("weeks.mp4", HostileFilesTest::endless));
    InspectedMedia large =
        inspect(files.bent("large.mp4", boxes -> pretend(boxes, 16_384, 16_384)));

    assertThat(endless.duration()).isEqualTo(Duration.ofSeconds(1));
    assertThat(Objects.requireNonNull(large.probe().video()).codedWidth()).isEqualTo(64);
  }

  @Test
  void aFileOfTooManyPixelsInAllIsRefused() {
    Limits few =
        new Limits(
            64,
            16_384,
            100_000_000,
            Duration.ofHours(12),
            1000,
            10_000,
            Limits.USUAL.probing(),
            Limits.USUAL.reading());
    Path film = files.file("pixels.mp4", files.film());

    assertThatThrownBy(() -> inspect(film, few)).hasMessageContaining("pixels in all its frames");
  }

  @Test
  void aFileOfTooManyFramesIsRefusedWhileItIsRead() {
    Limits few =
        new Limits(
            64,
            16_384,
            100_000_000,
            Duration.ofHours(12),
            5,
            1_000_000_000,
            Limits.USUAL.probing(),
            Limits.USUAL.reading());
    Path film = files.file("frames.mp4", files.film());

    assertThatThrownBy(() -> inspect(film, few)).hasMessageContaining("more than 5 frames");
  }

  private interface Making {
    Path make() throws Exception;
  }

  private static DynamicTest refusal(String reason, Making making) {
    return dynamicTest(
        reason.isEmpty() ? "with some reason" : reason, () -> refused(making.make(), reason));
  }

  private static DynamicTest survival(String name, Making making) {
    return dynamicTest(
        name,
        () -> {
          canary.rest();
          inspect(making.make());
          assertUntouched();
        });
  }

  private static void refused(Path file, String reason) {
    canary.rest();
    long began = System.nanoTime();
    assertThatThrownBy(() -> inspect(file))
        .isInstanceOf(UnsupportedMediaException.class)
        .hasMessageMatching("(?s)The file is .*(" + reason + ").*")
        .message()
        .doesNotContain(folder.toString());
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
    assertUntouched();
  }

  private static void assertUntouched() {
    assertThat(canary.wasRead()).isFalse();
    assertThat(canary.wasCalled()).isFalse();
  }

  private static InspectedMedia inspect(Path file) throws InterruptedException {
    return inspect(file, Limits.USUAL);
  }

  private static InspectedMedia inspect(Path file, Limits limits) throws InterruptedException {
    try (ProcessScope scope = new ProcessScope()) {
      return new MediaGate(TestMedia.tools(), limits).inspect(file, scope);
    }
  }

  private static void unguarded(List<String> input) throws InterruptedException {
    try {
      decode(input);
    } catch (MediaProcessException expected) {
      assertThat(expected).isNotNull();
    }
  }

  private static void decode(List<String> input) throws InterruptedException {
    List<String> arguments = new ArrayList<>(input);
    arguments.addAll(List.of("-t", "1", "-f", "null", "-"));
    try (ProcessScope scope = new ProcessScope()) {
      TestMedia.tools().run(scope, Invocation.ffmpeg(arguments, PATIENCE));
    }
  }

  private static String hls(String place) {
    return "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:1\n#EXTINF:1.0,\n"
        + place
        + "\n#EXT-X-ENDLIST\n";
  }

  private static String dash(String place) {
    return "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\""
        + " mediaPresentationDuration=\"PT1S\"><Period><AdaptationSet mimeType=\"video/mp4\">"
        + "<Representation id=\"1\" bandwidth=\"1\"><BaseURL>"
        + place
        + "</BaseURL></Representation></AdaptationSet></Period></MPD>";
  }

  private static String svg(String place) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
        + "<script>fetch('"
        + place
        + "')</script><image xlink:href=\""
        + place
        + "\" width=\"9\" height=\"9\"/></svg>";
  }

  private static void endless(List<Boxes> boxes) {
    Boxes.find(boxes, "mvhd").forEach(box -> box.put(16, Integer.MAX_VALUE));
    Boxes.find(boxes, "mdhd").forEach(box -> box.put(16, Integer.MAX_VALUE));
  }

  private static void multiply(List<Boxes> boxes, int times) {
    Boxes moov = Boxes.find(boxes, "moov").get(0);
    Boxes track = Boxes.find(boxes, "trak").get(0);
    for (int i = 1; i < times; i++) {
      moov.children().add(track);
    }
  }

  /** Width and height of the sample entry, behind the counts of {@code stsd} and its own head. */
  private static void pretend(List<Boxes> boxes, int width, int height) {
    Boxes.find(boxes, "stsd").forEach(box -> box.put(8 + 8 + 24, width << 16 | height));
  }

  private static void endlessTable(List<Boxes> boxes) {
    Boxes.find(boxes, "stsz").forEach(box -> box.put(4, 1).put(8, Integer.MAX_VALUE));
    Boxes.find(boxes, "stts").forEach(box -> box.put(8, Integer.MAX_VALUE));
  }

  private static void elsewhere(List<Boxes> boxes, String type) {
    byte[] place = ("file://" + canary.film()).getBytes(StandardCharsets.UTF_8);
    byte[] entry = ByteBuffer.allocate(4 + place.length).putInt(0).put(place).array();
    byte[] reference = Boxes.leaf(type, entry).bytes();
    for (Boxes box : Boxes.find(boxes, "dref")) {
      box.content(
          ByteBuffer.allocate(8 + reference.length).putInt(0).putInt(1).put(reference).array());
    }
    boxes.removeIf(box -> Boxes.find(List.of(box), "mdat").size() > 0);
  }

  private static void thousands(List<Boxes> boxes) {
    for (int i = 0; i < 50_000; i++) {
      boxes.add(Boxes.leaf("free", new byte[0]));
    }
  }

  private static byte[] nested(int depth) {
    ByteBuffer buffer = ByteBuffer.allocate(16 + 8 * depth);
    buffer.putInt(16).put("ftypisom".getBytes(StandardCharsets.US_ASCII)).putInt(0);
    for (int i = depth; i > 0; i--) {
      buffer.putInt(8 * i).put((i % 2 == 0 ? "moov" : "trak").getBytes(StandardCharsets.US_ASCII));
    }
    return buffer.array();
  }

  private static Path matroska() throws IOException {
    Path film = files.file("chapters-of.mp4", files.film());
    StringBuilder chapters = new StringBuilder(";FFMETADATA1\n");
    for (int i = 0; i < 5000; i++) {
      chapters
          .append("[CHAPTER]\nTIMEBASE=1/10000\nSTART=")
          .append(i)
          .append("\nEND=")
          .append(i + 1);
      chapters.append("\ntitle=x\n");
    }
    Path metadata = files.text("chapters.txt", chapters.toString());
    Path attached = files.text("attached.m3u8", hls("file://" + canary.film()));
    Path out =
        TestMedia.make(
            folder.resolve("attached.mkv"),
            "-i",
            film.toString(),
            "-f",
            "ffmetadata",
            "-i",
            metadata.toString(),
            "-map_metadata",
            "1",
            "-c",
            "copy",
            "-attach",
            attached.toString(),
            "-metadata:s:t",
            "mimetype=application/x-mpegurl");
    Files.delete(metadata);
    return out;
  }
}
