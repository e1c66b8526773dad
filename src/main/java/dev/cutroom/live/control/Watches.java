package dev.cutroom.live.control;

import dev.cutroom.account.control.Caller;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.problem.Outage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All who watch on this server. One thread at a time makes the rounds; see {@link Rounds}. */
@ApplicationScoped
public class Watches {
  private static final System.Logger LOG = System.getLogger(Watches.class.getName());

  private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

  @Inject NewsReader reader;
  @Inject LiveConfig config;

  private final Collection<Watch> watches = new ConcurrentLinkedQueue<>();
  private boolean ending;

  /**
   * Lets {@code caller} watch a project.
   *
   * @param after the number of the event that the client has had; null for none
   * @param open opens the line to the client, once it is clear that it may have one
   * @throws Failure 429 when the account watches enough on this server; 503 when that stops
   */
  public synchronized void add(
      Caller caller, UUID projectId, @Nullable Long after, Supplier<Outlet> open) {
    if (ending) {
      throw new Failure(Code.UNAVAILABLE, "This server is shutting down.").retryAfter(TRY_AGAIN);
    }
    watches.removeIf(Watch::closed);
    admit(caller.accountId());
    Following following = after == null ? Following.fromNow() : Following.after(after);
    watches.add(
        new Watch(
            projectId,
            caller.accountId(),
            caller.credentialId(),
            following,
            open.get(),
            System.nanoTime()));
  }

  /** A person has a few tabs open; more of one account is a mistake or worse. */
  private void admit(UUID accountId) {
    List<Watch> own =
        watches.stream().filter(watch -> watch.accountId().equals(accountId)).toList();
    if (own.size() >= config.streamsPerAccount()) {
      // Some of them may be of clients that have gone, which only writing shows.
      own.forEach(Watch::probe);
      throw new Failure(
              Code.TOO_MANY_REQUESTS,
              "This account has "
                  + own.size()
                  + " event streams open on this server; that is the most.")
          .hint("Close one of them, or ask for the progress instead.")
          .retryAfter(TRY_AGAIN);
    }
  }

  /** Whether anybody here watches {@code projectId}. */
  boolean any(UUID projectId) {
    return watches.stream().anyMatch(watch -> watch.projectId().equals(projectId));
  }

  /**
   * Looks once at all projects that are watched, and tells each watcher that is ready.
   *
   * @return whether there is more to tell at once
   */
  boolean round() {
    watches.removeIf(Watch::closed);
    List<Watch> ready = watches.stream().filter(Watch::ready).toList();
    boolean more = false;
    if (!ready.isEmpty()) {
      try {
        more = tell(ready);
      } catch (RuntimeException e) {
        if (!Outage.isOutage(e)) {
          throw e;
        }
        LOG.log(System.Logger.Level.DEBUG, "No news: {0}", e.toString());
      }
    }
    long now = System.nanoTime();
    watches.forEach(watch -> watch.keepOpen(now));
    return more;
  }

  private boolean tell(List<Watch> ready) {
    Map<UUID, Long> told = new HashMap<>();
    ready.forEach(watch -> told.merge(watch.projectId(), watch.told(), Math::min));
    Map<UUID, News> all = reader.read(told);
    long now = System.nanoTime();
    for (Watch watch : ready) {
      News news = all.get(watch.projectId());
      if (news == null) {
        // The project is gone: who comes back is told so.
        watch.close();
      } else {
        watch.tell(news, now);
      }
    }
    return all.values().stream().anyMatch(news -> !news.whole());
  }

  /** Ends the lines of sessions and tokens that are no more. */
  void endStrangers() {
    if (watches.isEmpty()) {
      return;
    }
    Set<UUID> used = watches.stream().map(Watch::credentialId).collect(Collectors.toSet());
    Set<UUID> good = reader.good(used);
    watches.stream().filter(watch -> !good.contains(watch.credentialId())).forEach(Watch::close);
  }

  /** Ends all lines, and takes no more. */
  synchronized void end() {
    ending = true;
    watches.forEach(Watch::close);
    watches.clear();
  }
}
