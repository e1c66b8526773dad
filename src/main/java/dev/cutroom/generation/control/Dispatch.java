package dev.cutroom.generation.control;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.cutroom.platform.signal.Signal;
import dev.cutroom.platform.signal.Signals;
import dev.cutroom.platform.sql.ReservedDatabase;
import dev.cutroom.platform.time.StartOrder;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Dispatch over the servers by db-scheduler: it claims, keeps alive and revives executions; the
 * safety on top, the fence, is {@link Attempts}'. See src/adr/0003.
 */
@ApplicationScoped
public class Dispatch {
  private static final System.Logger LOG = System.getLogger(Dispatch.class.getName());
  static final String TASK = "generation";
  private static final int MISSED_HEARTBEATS_OF_THE_DEAD = 4;
  private static final String WORK = "work";

  /** How much later a server looks for each generation that it is at already. */
  private static final Duration COURTESY = Duration.ofMillis(100);

  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);
  private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(5);

  @Resource(lookup = "jdbc/cutroom")
  DataSource dataSource;

  @Inject ReservedDatabase database;
  @Inject Worker worker;
  @Inject RunningAttempts running;
  @Inject GenerationConfig config;
  @Inject Executors executors;
  @Inject Signals signals;

  private final AtomicBoolean stopped = new AtomicBoolean();

  private Scheduler scheduler;
  private SchedulerClient enqueuing;
  private DatabaseClock clock;

  /** For CDI's proxy; {@link #start} makes the real thing. */
  @SuppressWarnings("NullAway.Init")
  public Dispatch() {}

  /** After the migrator and the deployment: managed executors refuse tasks before. */
  void start(
      @Observes @Priority(StartOrder.DISPATCH) @Initialized(ApplicationScoped.class) Object ready) {
    clock = new DatabaseClock(database);
    CustomTask<Void> task =
        Tasks.custom(TASK, Void.class)
            // Not onDeadExecutionRevive(): that reads this server's own clock.
            .onDeadExecution((complete, operations) -> operations.reschedule(complete, clock.now()))
            .onFailure(
                (complete, operations) ->
                    operations.reschedule(complete, clock.now().plus(AFTER_A_FAULT)))
            .execute((instance, context) -> execute(context.getExecution()));
    enqueuing = SchedulerClient.Builder.create(dataSource, task).build();
    scheduler =
        // Enqueuing joins the caller's transaction; all else must not wait behind callers.
        Scheduler.create(database.connections(), task)
            .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
            .clock(clock)
            .threads(config.atOnce())
            .executorService(executors.generations())
            .dueExecutor(executors.due())
            .housekeeperExecutor(executors.housekeeping())
            .pollingInterval(config.polling())
            .heartbeatInterval(config.heartbeat())
            .missedHeartbeatsLimit(MISSED_HEARTBEATS_OF_THE_DEAD)
            .pollUsingLockAndFetch(0.5, 1.0)
            .shutdownMaxWait(SHUTDOWN_PATIENCE)
            .build();
    scheduler.start();
  }

  /**
   * Stops taking work and hands back what runs. Before the application is taken apart: at
   * {@code @PreDestroy} of a bean of the application's scope, no other bean answers any more.
   */
  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
    stop();
  }

  /** The same, for {@link OrderlyStop}; harmless when it has been done. */
  void stop() {
    if (stopped.compareAndSet(false, true)) {
      running.shutDown(SHUTDOWN_PATIENCE);
      scheduler.stop();
    }
  }

  /**
   * Enqueues a generation in the caller's transaction, which must be the caller's own and on this
   * thread: a bean in between would suspend it.
   *
   * <p>The execution has a name of its own each time: an old one of the same name would make
   * db-scheduler drop the new one without a word.
   *
   * @return that name
   */
  public String enqueue(UUID generationId) {
    String name = generationId + "/" + UUID.randomUUID();
    enqueuing.schedule(new TaskInstance<>(TASK, name), clock.now());
    return name;
  }

  /** After the commit: every server with room looks at once instead of at the next poll. */
  public void wake() {
    signals.send(new Signal(WORK, ""));
    react();
  }

  void hear(@Observes Signal signal) {
    if (signal.topic().equals(WORK) || signal.topic().equals(Signals.RECONNECTED)) {
      react();
    }
  }

  /** The busier a server, the later it reaches out: an idle one comes first. */
  private void react() {
    int busy = running.count();
    if (busy >= config.atOnce() || stopped.get()) {
      return;
    }
    if (busy == 0) {
      scheduler.triggerCheckForDueExecutions();
      return;
    }
    Future<?> later =
        executors
            .beats()
            .schedule(
                scheduler::triggerCheckForDueExecutions,
                busy * COURTESY.toMillis(),
                TimeUnit.MILLISECONDS);
    LOG.log(System.Logger.Level.DEBUG, "Looks for work later, being busy: {0}", later);
  }

  private CompletionHandler<Void> execute(Execution execution) {
    Optional<Duration> again = worker.work(new Ticket(execution.getId(), execution.version));
    return (complete, operations) ->
        again.ifPresentOrElse(
            delay -> operations.reschedule(complete, clock.now().plus(delay)), operations::remove);
  }
}
