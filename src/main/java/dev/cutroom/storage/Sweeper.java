package dev.cutroom.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Removes what nobody owns any more. Young files are left alone: a row may be on its way. */
@ApplicationScoped
public class Sweeper {
  private static final System.Logger LOG = System.getLogger(Sweeper.class.getName());

  @Inject StorageConfig config;
  @Inject ObjectStore objects;
  @Inject WorkFolders work;
  @Inject Event<Swept> contentSwept;

  /**
   * Said after each sweep, to rooms that keep rows about contents: what they know of one that no
   * row refers to may go as well, if it is older than {@code limit}.
   */
  public record Swept(Instant limit) {}

  /**
   * @param referenced of these object names, the ones that a row points to
   * @param overBelow the fence below which no attempt of a generation may write any more
   * @param now the time to measure age from
   * @return how many files were removed
   */
  public int sweep(
      Function<List<String>, Set<String>> referenced, ToLongFunction<UUID> overBelow, Instant now) {
    Instant limit = now.minus(config.sweepAge());
    AtomicInteger swept = new AtomicInteger();
    try {
      Removal removal = new Removal(objects, referenced, limit);
      objects.eachOldBatch(limit, batch -> swept.addAndGet(removal.remove(batch)));
    } catch (IOException e) {
      throw new StorageException("The storage can't be swept", e);
    }
    int removed = swept.get();
    for (UUID generation : work.generations()) {
      // By fence and not by state: what waits at this look may be claimed before the next line.
      removed += work.removeBelow(generation, overBelow.applyAsLong(generation));
    }
    contentSwept.fire(new Swept(limit));
    if (removed > 0) {
      LOG.log(System.Logger.Level.INFO, "Swept {0} forgotten files and folders", removed);
    }
    return removed;
  }
}
