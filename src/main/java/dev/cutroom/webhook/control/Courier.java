package dev.cutroom.webhook.control;

import dev.cutroom.platform.problem.Outage;
import dev.cutroom.platform.time.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Looks for deliveries that are due and has them sent, on every server. Nothing is lost when it
 * stops in the middle: leases run out, and the rows are the truth. See src/adr/0012.
 */
@ApplicationScoped
public class Courier {
  private static final System.Logger LOG = System.getLogger(Courier.class.getName());

  /** Beyond the longest request: resolving a name can't be cut short, and writing takes a while. */
  private static final Duration LEASE_SLACK = Duration.ofSeconds(15);

  private static final int FORGET_EVERY_HOURS = 1;

  @Inject DeliveryQueue queue;
  @Inject Postman postman;
  @Inject SenderThreads threads;
  @Inject WebhookConfig config;

  private final Semaphore idleSenders = new Semaphore(SenderThreads.SENDERS);
  private final ReentrantLock looking = new ReentrantLock();
  private volatile boolean stopped;

  void start(
      @Observes @Priority(StartOrder.WEBHOOKS) @Initialized(ApplicationScoped.class) Object ready) {
    postman.open();
    long pauseMillis = config.polling().toMillis();
    threads
        .timers()
        .scheduleWithFixedDelay(this::look, pauseMillis, pauseMillis, TimeUnit.MILLISECONDS);
    threads.timers().scheduleWithFixedDelay(this::forget, 0, FORGET_EVERY_HOURS, TimeUnit.HOURS);
  }

  /** Before the application is taken apart; what is under way is sent again by somebody. */
  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
    stopped = true;
    postman.close();
  }

  /** After a commit: look at once instead of at the next poll. */
  public void wake() {
    try {
      threads.timers().execute(this::look);
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "The server stops; its successor polls", e);
    }
  }

  /** Hands out all that is due, or as much as there are idle senders for. */
  private void look() {
    if (stopped || !looking.tryLock()) {
      return;
    }
    try {
      while (!stopped && idleSenders.tryAcquire()) {
        if (!handOut()) {
          return;
        }
      }
    } finally {
      looking.unlock();
    }
  }

  /** With a sender acquired, which is given back at once when nothing is due. */
  private boolean handOut() {
    boolean busy = false;
    try {
      Optional<Parcel> parcel = queue.take(config.timeout().plus(LEASE_SLACK));
      if (parcel.isPresent()) {
        threads.senders().execute(() -> send(parcel.get()));
        busy = true;
      }
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "The server stops; the lease runs out", e);
    } catch (RuntimeException e) {
      complain("Looking for due deliveries failed", e);
    } finally {
      if (!busy) {
        idleSenders.release();
      }
    }
    return busy;
  }

  private void send(Parcel parcel) {
    try {
      postman.carry(parcel);
    } catch (RuntimeException e) {
      complain("Delivery " + parcel.id() + " is left to its lease", e);
    } finally {
      idleSenders.release();
    }
    // Its endpoint, or its account, may have been the one that had too many under way.
    wake();
  }

  private void forget() {
    try {
      queue.forget(config.logKept());
    } catch (RuntimeException e) {
      complain("Old deliveries could not be removed", e);
    }
  }

  private void complain(String what, RuntimeException e) {
    if (!stopped && !Outage.isOutage(e)) {
      LOG.log(System.Logger.Level.ERROR, what, e);
    }
  }
}
