package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The jobs wait as for a child of ffmpeg: until it is done or the children are ended. */
@Timeout(20)
final class CrewTest {
  private final ExecutorService executor = Executors.newFixedThreadPool(3);
  private final CountDownLatch childrenEnded = new CountDownLatch(1);
  private final AtomicInteger ends = new AtomicInteger();
  private final AtomicInteger running = new AtomicInteger();
  private final Crew crew = new Crew(executor, 8, this::endChildren);

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  @Test
  void allJobsAreDoneOnReturn() throws InterruptedException {
    AtomicInteger done = new AtomicInteger();
    StepRunner.Work<?> job = done::incrementAndGet;
    crew.all(List.of(job, job, job, job, job));
    assertThat(done).hasValue(5);
    assertThat(ends).hasValue(0);
  }

  @Test
  void nothingToDoIsDone() throws InterruptedException {
    crew.all(List.of());
    assertThat(ends).hasValue(0);
  }

  @Test
  void firstFailureEndsTheOthersAndIsWhatTheCallerSees() {
    CountDownLatch othersRun = new CountDownLatch(2);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                crew.all(
                    List.of(
                        () -> untilEnded(othersRun),
                        () -> untilEnded(othersRun),
                        () -> failAfter(othersRun))))
        .withMessage("the first");
    assertThat(running).hasValue(0);
    assertThat(ends).hasValue(1);
  }

  @Test
  void jobsThatHaveNotBegunStayUndone() {
    AtomicInteger late = new AtomicInteger();
    CountDownLatch othersRun = new CountDownLatch(2);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                crew.all(
                    List.of(
                        () -> untilEnded(othersRun),
                        () -> untilEnded(othersRun),
                        () -> failAfter(othersRun),
                        late::incrementAndGet)));
    assertThat(late).hasValue(0);
  }

  @Test
  void interruptEndsTheChildrenAndWaitsForTheJobs() throws InterruptedException {
    CountDownLatch jobRuns = new CountDownLatch(1);
    var seen = new java.util.concurrent.CompletableFuture<Class<?>>();
    Thread caller =
        new Thread(
            () -> {
              try {
                crew.all(List.of(() -> untilEnded(jobRuns)));
              } catch (InterruptedException e) {
                seen.complete(running.get() == 0 ? e.getClass() : Object.class);
              }
            });
    caller.start();
    jobRuns.await();
    caller.interrupt();
    caller.join();
    assertThat(seen).isCompletedWithValue(InterruptedException.class);
    assertThat(ends).hasValue(1);
  }

  @Test
  void jobThatEndsAbnormallyIsAFailureToo() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> crew.all(List.of(CrewTest::breakDown)))
        .withRootCauseInstanceOf(AssertionError.class);
  }

  @Test
  void jobThatEndedAbnormallyBeforeAnybodyWaitedForItIsAFailureToo() {
    ExecutorService full =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            new ThreadPoolExecutor.CallerRunsPolicy());
    full.execute(this::waitForTheEnd);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> new Crew(full, 8, this::endChildren).all(List.of(CrewTest::breakDown)))
        .withRootCauseInstanceOf(AssertionError.class);
    full.shutdownNow();
  }

  @Test
  void jobsThatWereTakenAreWaitedForWhenTheExecutorTakesNoMore() {
    BlockingQueue<Runnable> noRoom = new SynchronousQueue<>();
    ExecutorService small = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, noRoom);
    CountDownLatch runs = new CountDownLatch(1);
    StepRunner.Work<?> job = () -> untilEnded(runs);
    assertThatExceptionOfType(RejectedExecutionException.class)
        .isThrownBy(() -> new Crew(small, 8, this::endChildren).all(List.of(job, job)));
    assertThat(running).hasValue(0);
    assertThat(ends).hasValue(1);
    small.shutdownNow();
  }

  private void endChildren() {
    ends.incrementAndGet();
    childrenEnded.countDown();
  }

  private Object untilEnded(CountDownLatch begun) throws InterruptedException {
    running.incrementAndGet();
    try {
      begun.countDown();
      childrenEnded.await();
      throw new IllegalStateException("an echo of the end");
    } finally {
      running.decrementAndGet();
    }
  }

  private void waitForTheEnd() {
    try {
      childrenEnded.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Object breakDown() {
    throw new AssertionError("broken");
  }

  private static Object failAfter(CountDownLatch othersRun) throws InterruptedException {
    othersRun.await();
    throw new IllegalArgumentException("the first");
  }
}
