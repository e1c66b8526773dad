package dev.cutroom.ffmpeg.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cutroom.ffmpeg.process.OtherPrograms.Call;
import dev.cutroom.testing.Await;
import dev.cutroom.testing.TestMedia;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code cat}, which answers each frame with itself, and with programs that behave worse. */
final class AttendantTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final OtherPrograms programs = TestMedia.tools().otherPrograms();

  @Test
  void answersOneQuestionAfterAnother() throws Exception {
    try (Attendant attendant = attend("cat")) {
      assertThat(attendant.ask("one".getBytes(UTF_8), LIMIT)).asString(UTF_8).isEqualTo("one");
      assertThat(attendant.ask(new byte[100_000], LIMIT)).hasSize(100_000);
      assertThat(attendant.alive()).isTrue();
    }
  }

  @Test
  void closedOneIsGoneWithAllItsKin() throws Exception {
    Attendant attendant = attend("sleep 600 & exec cat");
    assertThat(attendant.ask(new byte[] {1}, LIMIT)).hasSize(1);
    ProcessHandle leader = ProcessHandle.of(attendant.pid()).orElseThrow();
    List<ProcessHandle> kin = leader.children().toList();
    assertThat(kin).isNotEmpty();
    attendant.close();
    Await.that(
        "its end",
        LIMIT,
        () -> !leader.isAlive() && kin.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Test
  void lateOneIsEnded() throws Exception {
    try (Attendant attendant = attend("exec sleep 600")) {
      assertThatThrownBy(() -> attendant.ask(new byte[] {1}, Duration.ofMillis(200)))
          .isInstanceOf(ProcessTimeoutException.class);
      assertThat(attendant.alive()).isFalse();
    }
  }

  @Test
  void oneThatEndsSaysItsLastWords() throws Exception {
    try (Attendant attendant = attend("echo out of memory >&2; exit 3")) {
      assertThatThrownBy(() -> attendant.ask(new byte[] {1}, LIMIT))
          .isInstanceOfSatisfying(
              ProcessFailedException.class,
              failed -> {
                assertThat(failed.exitCode()).isEqualTo(3);
                assertThat(failed).hasMessageContaining("out of memory");
              });
    }
  }

  @Test
  void frameThatIsNoneEndsIt() throws Exception {
    try (Attendant attendant = attend("printf '\\377\\377\\377\\377'; exec sleep 600")) {
      assertThatThrownBy(() -> attendant.ask(new byte[] {1}, LIMIT))
          .isInstanceOf(ProcessFailedException.class);
      assertThat(attendant.alive()).isFalse();
    }
  }

  @Test
  void askerThatIsInterruptedBehindItsQuestionEndsIt(@TempDir Path dir) throws Exception {
    Path asked = dir.resolve("asked");
    String script = "head -c 5 >/dev/null; : >'" + asked + "'; exec sleep 600";
    try (Attendant attendant = attend(script)) {
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread asker =
          new Thread(
              () -> {
                try {
                  attendant.ask(new byte[] {1}, LIMIT);
                } catch (InterruptedException | RuntimeException e) {
                  thrown.set(e);
                }
              });
      asker.start();
      Await.that("the question", LIMIT, () -> Files.exists(asked));
      asker.interrupt();
      asker.join();
      assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
      assertThat(attendant.alive()).isFalse();
    }
  }

  @Test
  void oneWhoseStarterIsInterruptedDoesNotStay() {
    Call call = new Call("the unwanted", "sleep", List.of("600"));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> programs.attend(call)).isInstanceOf(InterruptedException.class);

    Await.that("the end of its keeper", LIMIT, () -> !isAlive("cutroom-the unwanted-keeper"));
  }

  private static boolean isAlive(String thread) {
    return Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().equals(thread));
  }

  /** The program has ended, but not whoever takes its output. */
  @Test
  void whatAProgramLeavesBehindIsEndedAtItsLimit(@TempDir Path dir) throws Exception {
    Path pid = dir.resolve("pid");
    String script = "sleep 600 2>/dev/null & echo $! >'" + pid + "'; echo at /srv/secret/place >&2";
    Call call = new Call("the leaver", "sh", List.of("-c", script));
    CountDownLatch never = new CountDownLatch(1);
    OutputReader stuck = in -> assertThatCode(never::await).doesNotThrowAnyException();
    try (ProcessScope scope = new ProcessScope()) {
      ProcessTimeoutException late =
          catchThrowableOfType(
              ProcessTimeoutException.class,
              () -> programs.run(scope, call, null, Duration.ofSeconds(1), stuck));
      never.countDown();

      assertThat(late.lastLines()).containsExactly("at …/place");
      long left = Long.parseLong(Files.readString(pid).strip());
      Await.that(
          "its end", LIMIT, () -> ProcessHandle.of(left).filter(ProcessHandle::isAlive).isEmpty());
    }
  }

  @Test
  void programThatIsNotThereIsNamed() {
    Call call = new Call("the voice", "/nowhere/voice", List.of());
    assertThatThrownBy(() -> programs.attend(call).ask(new byte[] {1}, LIMIT))
        .isInstanceOf(MediaProcessException.class)
        .hasMessageContaining("the voice");
  }

  @Test
  void otherProgramReadsAFileAndHasALimit(@TempDir Path dir) throws Exception {
    Path text = Files.writeString(dir.resolve("text"), "hello");
    byte[][] heard = {new byte[0]};
    try (ProcessScope scope = new ProcessScope()) {
      programs.run(
          scope,
          new Call("cat", "cat", List.of()),
          text,
          LIMIT,
          in -> heard[0] = in.readAllBytes());
      assertThat(heard[0]).asString(UTF_8).isEqualTo("hello");
      assertThatThrownBy(
              () ->
                  programs.run(
                      scope,
                      new Call("sleep", "sleep", List.of("600")),
                      null,
                      Duration.ofMillis(300),
                      in -> {}))
          .isInstanceOf(ProcessTimeoutException.class);
      assertThatThrownBy(
              () ->
                  programs.run(scope, new Call("false", "false", List.of()), null, LIMIT, in -> {}))
          .isInstanceOf(ProcessFailedException.class);
    }
  }

  private Attendant attend(String script) throws InterruptedException {
    return programs.attend(new Call("the attendant", "sh", List.of("-c", script)));
  }
}
