package dev.cutroom.ffmpeg.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.MediaFormat;
import dev.cutroom.ffmpeg.process.ProcessOverLimitException.Resource;
import dev.cutroom.testing.TestMedia;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfinementTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long MIB = 1 << 20;

  private static Path folder;
  private static Path film;

  @BeforeAll
  static void makeFilm(@TempDir Path temp) throws IOException {
    folder = temp;
    film = TestMedia.video(temp.resolve("film.mp4"), 1);
    Files.setPosixFilePermissions(film, PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void moreMemoryThanAllowedIsRefused() {
    List<String> pictures =
        List.of(
            "-v", "error", "-f", "lavfi", "-i", "color=s=16000x16000:r=5:d=2", "-f", "null", "-");

    assertThat(overspending(new Allowance(LIMIT, 450 * MIB, MIB, MIB), pictures))
        .isEqualTo(Resource.MEMORY);
  }

  @Test
  void moreOutputThanAllowedIsRefused() {
    assertThat(
            overspending(
                new Allowance(LIMIT, 4096 * MIB, 10_000, MIB),
                "testsrc2=s=320x240:r=30:d=5",
                "-y",
                "-f",
                "mpegts",
                folder.resolve("large.ts").toString()))
        .isEqualTo(Resource.OUTPUT);
  }

  @Test
  void moreProcessorTimeThanAllowedIsRefused() {
    assertThat(
            overspending(
                new Allowance(Duration.ofSeconds(1), 4096 * MIB, MIB, MIB),
                "testsrc2=s=1280x720:r=30",
                "-f",
                "null",
                "-"))
        .isEqualTo(Resource.CPU);
  }

  /** What a server of ours really does, in its usual bounds. */
  @Test
  void anEncodeAt1080pFits() throws Exception {
    try (ProcessScope scope = new ProcessScope()) {
      Allowance usual =
          new Allowance(
              Duration.ofMinutes(5), 1536 * MIB, 100 * MIB, Allowance.USUAL.pixelsPerFrame());
      TestMedia.tools()
          .run(
              scope,
              Invocation.ffmpeg(
                      List.of(
                          "-f",
                          "lavfi",
                          "-i",
                          "testsrc2=s=1920x1080:r=30:d=1",
                          "-vf",
                          "scale=1080:1920",
                          "-c:v",
                          "libx264",
                          "-preset",
                          "veryfast",
                          "-threads",
                          "2",
                          "-pix_fmt",
                          "yuv420p",
                          "-f",
                          "null",
                          "-"),
                      LIMIT)
                  .allowing(usual));
    }
  }

  @Test
  void aPictureOfTooManyPixelsIsNotDecoded() {
    Allowance few = new Allowance(LIMIT, 4096 * MIB, MIB, 1000);

    assertThatThrownBy(
            () -> run(TestMedia.tools(), Invocation.ffmpeg(decoding(film), LIMIT).allowing(few)))
        .isInstanceOf(ProcessFailedException.class);
  }

  @Test
  void theSmallerOfTwoAllowancesHolds() {
    Allowance some = new Allowance(Duration.ofSeconds(5), 10, 200, 7);
    Allowance other = new Allowance(Duration.ofSeconds(9), 8, 300, 3);

    assertThat(some.within(other)).isEqualTo(new Allowance(Duration.ofSeconds(5), 8, 200, 3));
    assertThat(some.options()).containsExactly("--cpu=5:10", "--as=10", "--fsize=200", "--core=0");
  }

  @Test
  void whatReadsAForeignFileHasNoNetwork() throws Exception {
    assumeThat(confinement(null).lacking()).noneMatch(line -> line.contains("network"));
    try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      List<String> sending =
          new Arguments()
              .input(MediaFormat.MP4, film)
              .add("-c", "copy", "-f", "mpegts", "tcp://127.0.0.1:" + canary.getLocalPort())
              .toList();

      assertThatThrownBy(() -> run(TestMedia.tools(), Invocation.ffmpeg(sending, LIMIT)))
          .isInstanceOf(ProcessFailedException.class);

      canary.setSoTimeout(1);
      assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  /** The file may be read by root only, in a folder that nobody else may enter. */
  @Test
  void aForeignFileIsReadByNobodyAndItsOutputIsOurs() throws Exception {
    Confinement confinement = confinement(Confinement.NOBODY);
    assumeThat(confinement.dropsRoot()).isTrue();
    MediaTools tools = new MediaTools(TestMedia.ffmpeg(), TestMedia.ffprobe(), null, confinement);
    Path out = folder.resolve("private.mp4");
    Set<Integer> users = ConcurrentHashMap.newKeySet();
    List<String> arguments =
        new Arguments()
            .add("-re")
            .input(MediaFormat.MP4, film)
            .add("-c:v", "libx264", "-preset", "ultrafast", "-movflags", "+faststart")
            .add("-f", "mp4", out.toString())
            .toList();

    run(
        tools,
        Invocation.ffmpeg(arguments, LIMIT).onProgress(progress -> users.addAll(children())));

    assertThat(users).containsOnly(Confinement.NOBODY);
    assertThat(Files.getAttribute(out, "unix:uid")).isEqualTo(0);
    assertThat(TestMedia.probe(out).duration()).isGreaterThan(Duration.ofMillis(900));
  }

  @Test
  void anOutputThatWasNeverWrittenIsNotThere() {
    Confinement confinement = confinement(Confinement.NOBODY);
    assumeThat(confinement.dropsRoot()).isTrue();
    MediaTools tools = new MediaTools(TestMedia.ffmpeg(), TestMedia.ffprobe(), null, confinement);
    Path out = folder.resolve("never.mp4");
    List<String> arguments =
        new Arguments().input(MediaFormat.PNG, film).add("-f", "mp4", out.toString()).toList();

    assertThatThrownBy(() -> run(tools, Invocation.ffmpeg(arguments, LIMIT)))
        .isInstanceOf(ProcessFailedException.class);
    assertThat(out).doesNotExist();
  }

  /** A list of ours names files that the child opens by itself: what nobody may read stays ours. */
  @Test
  void aPrivateListOfOursIsReadByTheServersUser() throws Exception {
    Confinement confinement = confinement(Confinement.NOBODY);
    assumeThat(confinement.dropsRoot()).isTrue();
    Path list =
        Files.writeString(
            folder.resolve("own.ffconcat"), "ffconcat version 1.0\nfile '" + film + "'\n");
    List<String> arguments =
        new Arguments()
            .input(MediaFormat.MP4, film)
            .add("-f", "concat", "-safe", "0")
            .ownInput(list)
            .add("-map", "0:v", "-map", "1:a", "-f", "null", "-")
            .toList();

    assertThat(OpenToAll.isOpen(list)).isFalse();
    assertThat(OpenToAll.isOpen(Path.of("/etc/passwd"))).isTrue();
    run(
        new MediaTools(TestMedia.ffmpeg(), TestMedia.ffprobe(), null, confinement),
        Invocation.ffmpeg(arguments, LIMIT));
  }

  @Test
  void whatAMachineLacksIsSaid() {
    Confinement confinement =
        Confinement.ofThisMachine(Path.of("/nowhere/ffmpeg"), Allowance.USUAL, Confinement.NOBODY);

    assertThat(confinement.lacking())
        .anyMatch(line -> line.contains("limits"))
        .anyMatch(line -> line.contains("by their names"));
    assertThat(confinement.dropsRoot()).isFalse();
  }

  private static Resource overspending(Allowance allowance, String source, String... output) {
    List<String> arguments =
        new Arguments()
            .add("-v", "error", "-f", "lavfi", "-i", source, "-c:v", "libx264")
            .add("-preset", "ultrafast", "-pix_fmt", "yuv420p")
            .add(output)
            .toList();
    return overspending(allowance, arguments);
  }

  private static Resource overspending(Allowance allowance, List<String> arguments) {
    try {
      run(TestMedia.tools(), Invocation.ffmpeg(arguments, LIMIT).allowing(allowance));
    } catch (ProcessOverLimitException over) {
      assertThat(over.toolItselfFailed()).isFalse();
      return over.resource();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    throw new AssertionError("was within its allowance");
  }

  private static List<String> decoding(Path file) {
    return new Arguments()
        .add("-xerror")
        .input(MediaFormat.MP4, file)
        .add("-f", "null", "-")
        .toList();
  }

  private static Confinement confinement(@Nullable Integer user) {
    return Confinement.ofThisMachine(TestMedia.ffmpeg(), Allowance.USUAL, user);
  }

  private static void run(MediaTools tools, Invocation invocation) throws InterruptedException {
    try (ProcessScope scope = new ProcessScope()) {
      tools.run(scope, invocation);
    }
  }

  private static Set<Integer> children() {
    Set<Integer> users = ConcurrentHashMap.newKeySet();
    ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("ffmpeg"))
        .forEach(
            child -> {
              try {
                users.add(
                    (Integer) Files.getAttribute(Path.of("/proc/" + child.pid()), "unix:uid"));
              } catch (IOException gone) {
                throw new UncheckedIOException(gone);
              }
            });
    return users;
  }
}
