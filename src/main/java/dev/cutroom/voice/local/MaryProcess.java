package dev.cutroom.voice.local;

import dev.cutroom.ffmpeg.process.Attendant;
import dev.cutroom.ffmpeg.process.OtherPrograms;
import dev.cutroom.ffmpeg.process.OtherPrograms.Call;
import dev.cutroom.ffmpeg.process.ProcessFailedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The speaker's process: started at the first question, kept while it is asked, ended when nobody
 * has for a while, started anew when it died. At most one at a time. Thread-safe.
 */
final class MaryProcess implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(MaryProcess.class.getName());

  private final OtherPrograms programs;
  private final Call call;
  private final Duration idle;
  private final ScheduledExecutorService timers;

  private @Nullable Attendant attendant;
  private long askedAtNanos;
  private int asking;

  /**
   * @param folder holds the JARs
   * @param heap as {@code -Xmx} takes it
   * @param idle after so long without a question it is ended
   */
  MaryProcess(
      OtherPrograms programs,
      String java,
      Path folder,
      String heap,
      Duration idle,
      ScheduledExecutorService timers) {
    this.programs = programs;
    this.idle = idle;
    this.timers = timers;
    this.call =
        new Call(
            "the offline voice",
            java,
            List.of(
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-classpath",
                folder.resolve("*").toString(),
                "dev.cutroom.speaker.Speaker"));
  }

  /**
   * Its answer. A process that turns out to be dead is replaced once; one that dies over the
   * question is not asked it a third time.
   *
   * @throws dev.cutroom.ffmpeg.process.MediaProcessException it fails, is late, or can't be started
   */
  byte[] ask(byte[] question, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    Attendant asked = begin();
    try {
      try {
        return asked.ask(question, limit);
      } catch (ProcessFailedException died) {
        LOG.log(System.Logger.Level.WARNING, "The offline voice died: {0}", died.getMessage());
      }
      Duration rest = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
      return running().ask(question, rest);
    } finally {
      end();
    }
  }

  private synchronized Attendant begin() throws InterruptedException {
    Attendant running = running();
    asking++;
    return running;
  }

  private synchronized Attendant running() throws InterruptedException {
    Attendant present = attendant;
    if (present == null || !present.alive()) {
      present = programs.attend(call);
      attendant = present;
      LOG.log(System.Logger.Level.INFO, "The offline voice runs as process {0}", present.pid());
    }
    return present;
  }

  private synchronized void end() {
    asking--;
    askedAtNanos = System.nanoTime();
    try {
      timers.schedule(this::endIfIdle, idle.toMillis() + 1, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "The server stops, and the offline voice with it", e);
    }
  }

  private synchronized void endIfIdle() {
    boolean idleSince = System.nanoTime() - askedAtNanos >= idle.toNanos();
    if (asking == 0 && idleSince && attendant != null) {
      close();
      LOG.log(System.Logger.Level.INFO, "The offline voice was not asked for long and was ended");
    }
  }

  /** The number of its process while it runs, else 0. */
  synchronized long pid() {
    return attendant != null && attendant.alive() ? attendant.pid() : 0;
  }

  @Override
  public synchronized void close() {
    if (attendant != null) {
      attendant.close();
      attendant = null;
    }
  }
}
