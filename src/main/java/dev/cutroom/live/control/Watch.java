package dev.cutroom.live.control;

import java.time.Duration;
import java.util.UUID;

/**
 * One client that watches a project. What it has not taken yet is not queued for it: while it is
 * busy it is passed over, and is told the latest when it is ready again.
 */
final class Watch {
  /** As long as no news comes, a comment keeps the line open and finds clients that are gone. */
  static final Duration COMMENT_EVERY = Duration.ofSeconds(15);

  /** Who takes nothing for so long is not there. */
  static final Duration LONGEST_BUSY = Duration.ofSeconds(30);

  /** The first write to a client that has gone succeeds; its answer makes the second one fail. */
  private static final int PROBES = 2;

  private static final String GREETING = "retry: 2000\n\n";
  private static final String COMMENT = ": still here\n\n";

  private final UUID projectId;
  private final UUID accountId;
  private final UUID credentialId;
  private final Following following;
  private final Outlet outlet;
  private long sentNanos;
  private volatile int probes;

  Watch(
      UUID projectId,
      UUID accountId,
      UUID credentialId,
      Following following,
      Outlet outlet,
      long nowNanos) {
    this.projectId = projectId;
    this.accountId = accountId;
    this.credentialId = credentialId;
    this.following = following;
    this.outlet = outlet;
    this.sentNanos = nowNanos;
    outlet.send(GREETING);
  }

  UUID projectId() {
    return projectId;
  }

  UUID accountId() {
    return accountId;
  }

  UUID credentialId() {
    return credentialId;
  }

  long told() {
    return following.told();
  }

  boolean ready() {
    return outlet.ready();
  }

  boolean closed() {
    return outlet.closed();
  }

  void close() {
    outlet.close();
  }

  /** Finds out in the next rounds whether the client is still there. */
  void probe() {
    probes = PROBES;
  }

  void tell(News news, long nowNanos) {
    String text = following.tell(news);
    if (!text.isEmpty()) {
      send(text, nowNanos);
    }
  }

  /** Says that the line is open, or ends it when nothing went through for long. */
  void keepOpen(long nowNanos) {
    long silence = nowNanos - sentNanos;
    if (outlet.ready()) {
      if (silence >= COMMENT_EVERY.toNanos() || probes > 0) {
        probes = Math.max(0, probes - 1);
        send(COMMENT, nowNanos);
      }
    } else if (silence >= LONGEST_BUSY.toNanos()) {
      outlet.close();
    }
  }

  private void send(String text, long nowNanos) {
    sentNanos = nowNanos;
    outlet.send(text);
  }
}
