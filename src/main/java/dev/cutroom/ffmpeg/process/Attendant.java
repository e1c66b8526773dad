package dev.cutroom.ffmpeg.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A child that stays: it answers one question after another, on its stdin and stdout. Question and
 * answer are frames: a length of four bytes, the highest first, then so many bytes.
 *
 * <p>One that is late, breaks a frame or whose asker is interrupted is ended, since what it says
 * next would answer an older question; its owner starts another. The thread that started it waits
 * for its end, because the kernel kills a child together with that thread. Thread-safe; askers wait
 * for one another.
 */
public final class Attendant implements AutoCloseable {

  /** The longest answer that is read: more than five minutes of sound at 48 kHz. */
  static final int MOST_BYTES = 32 * 1024 * 1024;

  private static final Logger LOG = System.getLogger(Attendant.class.getName());

  private final CommandLine command;
  private final Process process;
  private final ProcessGroup group;
  private final LastLines lastLines = new LastLines();
  private final ReentrantLock turn = new ReentrantLock();
  private final DataOutputStream questions;
  private final DataInputStream answers;
  private volatile boolean closed;

  private Attendant(CommandLine command, Process process) {
    this.command = command;
    this.process = process;
    this.group = new ProcessGroup(process);
    this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  static Attendant start(
      CommandLine command, Containment containment, @Nullable ChildRegistry registry)
      throws InterruptedException {
    CompletableFuture<Attendant> started = new CompletableFuture<>();
    daemon(command.program() + "-keeper", () -> keep(command, containment, registry, started));
    try {
      return started.get();
    } catch (ExecutionException e) {
      throw new ProcessNotStartedException(command, e);
    } catch (InterruptedException nobodyAsks) {
      started.thenAccept(Attendant::close);
      throw nobodyAsks;
    }
  }

  private static void keep(
      CommandLine command,
      Containment containment,
      @Nullable ChildRegistry registry,
      CompletableFuture<Attendant> started) {
    Process process;
    try {
      process =
          containment.builder(command.argv()).redirectInput(ProcessBuilder.Redirect.PIPE).start();
    } catch (IOException cannotStart) {
      started.completeExceptionally(cannotStart);
      return;
    }
    if (registry != null) {
      registry.add(process.toHandle());
    }
    Attendant attendant = new Attendant(command, process);
    daemon(command.program() + "-stderr", attendant::readStderr);
    started.complete(attendant);
    LOG.log(Level.DEBUG, "{0} {1} attends", command.program(), process.pid());
    awaitEnd(process);
    if (registry != null) {
      registry.remove(process.pid());
    }
  }

  /** Nobody interrupts a keeper; were it so, its end would be the child's. */
  private static void awaitEnd(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
    }
  }

  /** Whether it can be asked. */
  public boolean alive() {
    return !closed && process.isAlive();
  }

  /** Its process, for whoever looks after it. */
  public long pid() {
    return process.pid();
  }

  /**
   * Its answer to {@code question}.
   *
   * @param limit for the whole, the wait for other askers included
   * @throws ProcessTimeoutException it was not done in time
   * @throws ProcessFailedException it ended, or its answer was no frame
   * @throws InterruptedException the calling thread was interrupted
   */
  public byte[] ask(byte[] question, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    if (!turn.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new ProcessTimeoutException(command, limit, List.of());
    }
    boolean answered = false;
    try {
      FutureTask<byte[]> exchange = new FutureTask<>(() -> exchange(question));
      daemon(command.program() + "-exchange", exchange);
      byte[] answer = exchange.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      answered = true;
      return answer;
    } catch (TimeoutException late) {
      throw new ProcessTimeoutException(command, limit, shown());
    } catch (ExecutionException broken) {
      LOG.log(Level.DEBUG, "The exchange broke", broken.getCause());
      process.waitFor(1, TimeUnit.SECONDS);
      int exitCode = process.isAlive() ? -1 : process.exitValue();
      throw new ProcessFailedException(command, exitCode, shown());
    } finally {
      if (!answered) {
        close();
      }
      turn.unlock();
    }
  }

  private byte[] exchange(byte[] question) throws IOException {
    questions.writeInt(question.length);
    questions.write(question);
    questions.flush();
    int length = answers.readInt();
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException("An answer of " + length + " bytes");
    }
    byte[] answer = new byte[length];
    answers.readFully(answer);
    return answer;
  }

  /** Ends it with all its kin, at once: it holds nothing that could be lost. */
  @Override
  public void close() {
    closed = true;
    group.kill();
  }

  private void readStderr() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      lastLines.drain(reader, line -> false, line -> {});
    } catch (IOException closed) {
      LOG.log(Level.DEBUG, "No more is heard of {0}", command.program());
    }
  }

  private List<String> shown() {
    return lastLines.toList().stream().map(command::withoutFolders).toList();
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, "cutroom-" + name);
    thread.setDaemon(true);
    thread.start();
  }
}
