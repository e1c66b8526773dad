package dev.cutroom.platform.sql;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One read for all who ask at the same time. While one read is under way, those who come wait, and
 * the next read answers all of them: as group commit does for writes. So nobody gets an answer that
 * was read before the question was asked, nothing is kept, and a crowd that looks at progress costs
 * the database little more than one who does. Alone, one is answered as without it.
 *
 * <p>Thread-safe. Not for reads within a transaction, which see more than others do.
 */
public final class SharedReads<K, V> {
  private final Function<Set<K>, Map<K, V>> read;
  private final Duration patience;
  private final ReentrantLock turn = new ReentrantLock();
  private Batch<K, V> next = new Batch<>();

  /** Who reads together, and what came of it. Of a batch that is done nothing changes any more. */
  private static final class Batch<K, V> {
    private final Set<K> keys = new HashSet<>();
    private boolean done;
    private Map<K, V> values = Map.of();
    private @Nullable RuntimeException failure;
  }

  /**
   * @param read finds the values of all keys; has none for those that stand for nothing
   * @param patience how long anybody waits for the read before the own one
   */
  public SharedReads(Function<Set<K>, Map<K, V>> read, Duration patience) {
    this.read = read;
    this.patience = patience;
  }

  /**
   * What {@code key} stands for now.
   *
   * @throws Failure 503 when the reads before take too long, as an exhausted pool does
   */
  public Optional<V> get(K key) {
    Batch<K, V> mine = join(key);
    takeTurn();
    try {
      if (!mine.done) {
        perform(mine);
      }
    } finally {
      turn.unlock();
    }
    if (mine.failure != null) {
      throw mine.failure;
    }
    return Optional.ofNullable(mine.values.get(key));
  }

  /** What will be read next. */
  synchronized Set<K> waiting() {
    return Set.copyOf(next.keys);
  }

  private synchronized Batch<K, V> join(K key) {
    next.keys.add(key);
    return next;
  }

  /** From now on nobody joins {@code batch}. */
  private synchronized void begin(Batch<K, V> batch) {
    if (next == batch) {
      next = new Batch<>();
    }
  }

  private void perform(Batch<K, V> batch) {
    begin(batch);
    try {
      batch.values = new HashMap<>(read.apply(batch.keys));
    } catch (RuntimeException e) {
      batch.failure = e;
    } finally {
      batch.done = true;
    }
  }

  private void takeTurn() {
    try {
      if (turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Failure(Code.UNAVAILABLE, "The database takes too long to answer.").mayBeRetried();
  }
}
