package dev.cutroom.platform.signal;

import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.sql.DatabaseException;
import dev.cutroom.platform.time.StartOrder;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends and hears {@link Signal}s. The line asks now and then whether the other end is there, and
 * is opened anew when it is not; a probe tells whether notifications arrive at all, which they
 * don't behind a pooler that shares connections between transactions.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:app/concurrent/signals", maxAsync = 3)
public class Signals {
  private static final System.Logger LOG = System.getLogger(Signals.class.getName());
  private static final String CHANNEL = "cutroom";

  /** The topic of what this server tells itself after it could not hear for a while. */
  public static final String RECONNECTED = "reconnected";

  private static final String PROBE = "probe";
  private static final Duration LISTEN_FOR = Duration.ofSeconds(1);
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(2);
  private static final Duration PING_EVERY = Duration.ofSeconds(10);
  private static final Duration PROBE_AGAIN = Duration.ofMinutes(1);
  private static final int SHORTEST_PAUSE_MILLIS = 200;
  private static final int LONGEST_PAUSE_MILLIS = 1500;

  private final String self = UUID.randomUUID().toString();
  private final CountDownLatch ending = new CountDownLatch(1);
  private volatile boolean healthy;

  @Resource(lookup = "jdbc/cutroom")
  DataSource dataSource;

  @Resource(lookup = "java:app/concurrent/signals")
  ManagedExecutorService executor;

  @Inject Database database;
  @Inject Event<Signal> events;

  @Inject
  @ConfigProperty(name = "cutroom.signals.enabled")
  boolean enabled;

  void start(
      @Observes @Priority(StartOrder.SIGNALS) @Initialized(ApplicationScoped.class) Object ready) {
    if (enabled) {
      executor.execute(this::keepListening);
    }
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ended) {
    ending.countDown();
  }

  /** Whether hints from other servers arrive; if not, all that they would hurry takes a poll. */
  public boolean healthy() {
    return healthy;
  }

  /**
   * Tells the other servers. After the commit and never inside a transaction: NOTIFY in a durable
   * one ends PostgreSQL's group commit. Returns at once; nothing is told when it does not succeed.
   */
  public void send(Signal signal) {
    if (!enabled) {
      return;
    }
    try {
      executor.execute(() -> notifyOthers(signal));
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "This server stops; not sent: {0}", signal);
    }
  }

  private void notifyOthers(Signal signal) {
    try {
      database.row("select pg_notify(?, ?)", row -> 1, CHANNEL, signal.payload(self));
    } catch (DatabaseException e) {
      LOG.log(System.Logger.Level.DEBUG, "Not sent: {0}: {1}", signal, e.toString());
    }
  }

  private void keepListening() {
    while (!ended()) {
      try (Line line = Line.open(dataSource, CHANNEL)) {
        listen(line);
      } catch (SQLException e) {
        healthy = false;
        LOG.log(System.Logger.Level.DEBUG, "The line is down: {0}", e.toString());
        pause();
      } catch (RuntimeException e) {
        healthy = false;
        LOG.log(System.Logger.Level.ERROR, "Listening failed", e);
        pause();
      }
    }
    healthy = false;
  }

  private void listen(Line line) throws SQLException {
    long pinged = System.nanoTime();
    long probed = pinged;
    probe(line);
    while (!ended()) {
      for (String payload : line.hear(LISTEN_FOR)) {
        deliver(payload);
      }
      long now = System.nanoTime();
      if (now - pinged > PING_EVERY.toNanos()) {
        line.ping();
        pinged = now;
      }
      if (!healthy && now - probed > PROBE_AGAIN.toNanos()) {
        probe(line);
        probed = now;
      }
    }
  }

  /** Sends itself a hint over another connection, as a hint would come. */
  private void probe(Line line) throws SQLException {
    Signal probe = new Signal(PROBE, UUID.randomUUID().toString());
    String payload = probe.payload(self);
    notifyOthers(probe);
    long deadline = System.nanoTime() + PROBE_LIMIT.toNanos();
    boolean heard = false;
    while (!heard && System.nanoTime() < deadline && !ended()) {
      for (String arrived : line.hear(Duration.ofMillis(SHORTEST_PAUSE_MILLIS))) {
        heard |= arrived.equals(payload);
        deliver(arrived);
      }
    }
    if (!heard && !ended()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Notifications do not arrive (a pooler between this server and PostgreSQL?): waiting work"
              + " is found by looking for it instead, a second later");
    }
    healthy = heard;
    // Whatever was sent while nobody listened is made up for by one look at everything.
    fire(new Signal(RECONNECTED, ""));
  }

  private void deliver(String payload) {
    Signal signal = Signal.of(payload, self);
    if (signal != null && !signal.topic().equals(PROBE)) {
      fire(signal);
    }
  }

  private void fire(Signal signal) {
    try {
      events.fire(signal);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "A hint was not followed: " + signal, e);
    }
  }

  private boolean ended() {
    return ending.getCount() == 0;
  }

  private void pause() {
    int millis =
        ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS + 1);
    try {
      if (ending.await(millis, TimeUnit.MILLISECONDS)) {
        LOG.log(System.Logger.Level.DEBUG, "Stops listening");
      }
    } catch (InterruptedException e) {
      ending.countDown();
      Thread.currentThread().interrupt();
    }
  }
}
