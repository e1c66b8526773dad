package dev.cutroom.ffmpeg.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cutroom.ffmpeg.Progress;
import dev.cutroom.testing.TestMedia;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaToolsTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Reads its input in real time: runs until it is stopped. */
  private static final List<String> ENDLESS =
      List.of("-re", "-f", "lavfi", "-i", "color=s=64x64:r=50", "-f", "null", "-");

  private final MediaTools tools = TestMedia.tools();
  private final ProcessScope scope = new ProcessScope();

  @AfterEach
  void endAll() {
    scope.end();
  }

  @Test
  void progressIsReportedUpToTheEnd() throws Exception {
    List<Progress> reports = new CopyOnWriteArrayList<>();

    tools.run(
        scope,
        Invocation.ffmpeg(
                List.of("-f", "lavfi", "-i", "color=s=64x64:r=25:d=2", "-f", "null", "-"), LIMIT)
            .onProgress(reports::add));

    Progress last = reports.get(reports.size() - 1);
    assertThat(last.frame()).isEqualTo(50);
    assertThat(last.outTime()).isEqualTo(Duration.ofSeconds(2));
    assertThat(last.end()).isTrue();
  }

  @Test
  void stdoutGoesToTheReader() throws Exception {
    AtomicLong bytes = new AtomicLong();

    MediaTools.Finished finished =
        tools.run(
            scope,
            Invocation.ffmpeg(
                    List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "color=s=64x64:r=10:d=1",
                        "-f",
                        "rawvideo",
                        "-pix_fmt",
                        "gray",
                        "pipe:1"),
                    LIMIT)
                .readingStdout(in -> bytes.set(in.readAllBytes().length)));

    assertThat(bytes).hasValue(10 * 64 * 64);
    assertThat(finished.stdout()).isEmpty();
  }

  @Test
  void aFailureCarriesStatusAndLastLinesButNoFolder() {
    Path missing = Path.of("/srv/secret/of/ours/missing.mp4");

    ProcessFailedException failed =
        catchThrowableOfType(
            ProcessFailedException.class,
            () -> tools.run(scope, Invocation.ffprobe(List.of("-i", missing.toString()), LIMIT)));

    assertThat(failed.exitCode()).isNotZero();
    assertThat(failed.lastLines()).anyMatch(line -> line.contains("No such file"));
    assertThat(failed.commandLine()).isEqualTo("ffprobe -i …/missing.mp4");
    assertThat(failed.getMessage() + failed.lastLines()).doesNotContain("secret");
  }

  @Test
  void aChildPastItsLimitIsEnded() {
    assertThatThrownBy(() -> tools.run(scope, Invocation.ffmpeg(ENDLESS, Duration.ofMillis(100))))
        .isInstanceOf(ProcessTimeoutException.class);
    assertThat(childrenOfThisServer()).isEmpty();
  }

  @Test
  void aChildThatStandsStillIsEnded() {
    assertEndedWhenBlocked(tools, Duration.ofMillis(300));
  }

  @Test
  void noInvocationAllowsALongerStallThanTheToolsDo() {
    MediaTools watched = tools.endingStalled(Duration.ofMillis(300));
    assertEndedWhenBlocked(watched, null);
    assertEndedWhenBlocked(watched, LIMIT);
  }

  private void assertEndedWhenBlocked(MediaTools watched, @Nullable Duration stall) {
    List<String> frames =
        List.of("-f", "lavfi", "-i", "color=s=640x480", "-f", "rawvideo", "pipe:1");
    CountDownLatch never = new CountDownLatch(1);
    Invocation unwatched =
        Invocation.ffmpeg(frames, LIMIT)
            .readingStdout(in -> assertThatCode(never::await).doesNotThrowAnyException());
    Invocation blocked = stall == null ? unwatched : unwatched.stall(stall);

    assertThatThrownBy(() -> watched.run(scope, blocked))
        .isInstanceOf(ProcessStalledException.class);

    never.countDown();
    assertThat(childrenOfThisServer()).isEmpty();
  }

  @Test
  void endingTheScopeEndsItsChildrenWithinTwoSeconds() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    FutureTask<MediaTools.Finished> work =
        new FutureTask<>(
            () ->
                tools.run(
                    scope,
                    Invocation.ffmpeg(ENDLESS, LIMIT).onProgress(progress -> running.countDown())));
    new Thread(work).start();
    running.await();

    long before = System.nanoTime();
    scope.end();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    assertThat(childrenOfThisServer()).isEmpty();
    assertThatThrownBy(work::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(ScopeEndedException.class);
  }

  @Test
  void anEndedScopeStartsNothing() {
    scope.end();

    assertThatThrownBy(() -> tools.run(scope, Invocation.ffprobe(List.of("-version"), LIMIT)))
        .isInstanceOf(ScopeEndedException.class);
  }

  @Test
  void anInterruptEndsTheChild() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    FutureTask<MediaTools.Finished> work =
        new FutureTask<>(
            () ->
                tools.run(
                    scope,
                    Invocation.ffmpeg(ENDLESS, LIMIT).onProgress(progress -> running.countDown())));
    Thread worker = new Thread(work);
    worker.start();
    running.await();

    worker.interrupt();

    assertThatThrownBy(work::get).hasCauseInstanceOf(InterruptedException.class);
    assertThat(childrenOfThisServer()).isEmpty();
  }

  @Test
  void workThatIsAbandonedEndsItsChild() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    Aside<MediaTools.Finished> work =
        Aside.begin(
            "unneeded",
            () ->
                tools.run(
                    scope,
                    Invocation.ffmpeg(ENDLESS, LIMIT).onProgress(progress -> running.countDown())));
    running.await();

    work.abandon();

    assertThat(childrenOfThisServer()).isEmpty();
  }

  @Test
  void aListenerThatThrowsEndsTheChildAndReachesTheCaller() {
    IllegalStateException lost = new IllegalStateException("the fence is lost");

    assertThatThrownBy(
            () ->
                tools.run(
                    scope,
                    Invocation.ffmpeg(ENDLESS, LIMIT)
                        .onProgress(
                            progress -> {
                              throw lost;
                            })))
        .isSameAs(lost);
    assertThat(childrenOfThisServer()).isEmpty();
  }

  @Test
  void theToolsAtHandCanEncode() throws Exception {
    ToolProbe.Found found = ToolProbe.probe(tools);

    assertThat(found.ffmpegVersion()).isNotBlank();
    assertThat(ToolProbe.probe(tools)).isEqualTo(found);
  }

  /**
   * Of one release, built with another library: what it encodes may not be found as the other's.
   */
  @Test
  void anotherBuildOfTheSameReleaseIsAnotherBuild(@TempDir Path folder) throws Exception {
    Path rebuilt = folder.resolve("ffmpeg");
    String script =
        "#!/bin/sh\n'%s' \"$@\"\n".formatted(TestMedia.ffmpeg())
            + "for word; do test \"$word\" = -version && echo libavcodec 99; done\nexit 0\n";
    Files.writeString(rebuilt, script);
    Files.setPosixFilePermissions(rebuilt, PosixFilePermissions.fromString("rwxr-xr-x"));

    ToolProbe.Found found = ToolProbe.probe(tools);
    ToolProbe.Found other = ToolProbe.probe(new MediaTools(rebuilt, TestMedia.ffprobe()));

    assertThat(other.ffmpegVersion()).isEqualTo(found.ffmpegVersion());
    assertThat(other.build()).isNotEqualTo(found.build());
  }

  @Test
  void aMissingToolIsSaidPlainly() {
    Path nowhere = Path.of("/nonexistent/ffmpeg");

    assertThatThrownBy(() -> ToolProbe.probe(new MediaTools(nowhere, nowhere)))
        .isInstanceOf(UnusableToolsException.class)
        .hasMessageStartingWith("The configured ffmpeg does not run");
  }

  private static List<ProcessHandle> childrenOfThisServer() {
    return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).toList();
  }
}
