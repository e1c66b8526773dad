package dev.cutroom.platform.sql;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

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
  private final Semaphore turn = new Semaphore(1, true);
  private Batch<K, V> next = new Batch<>();

  /** Who reads together, and what comes of it. The first of them reads for all. */
  private static final class Batch<K, V> {
    private final Set<K> keys = new HashSet<>();
    private final CompletableFuture<Map<K, V>> values = new CompletableFuture<>();
    private boolean led;
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
    Batch<K, V> mine;
    boolean leads;
    synchronized (this) {
      mine = next;
      mine.keys.add(key);
      leads = !mine.led;
      mine.led = true;
    }
    if (leads) {
      lead(mine);
    }
    return Optional.ofNullable(outcome(mine).get(key));
  }

  /** What will be read next. */
  synchronized Set<K> waiting() {
    return Set.copyOf(next.keys);
  }

  /** Reads for the batch when its turn has come; whatever happens, nobody is left waiting. */
  private void lead(Batch<K, V> batch) {
    boolean turned = false;
    try {
      turned = turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
      close(batch);
      if (turned) {
        batch.values.complete(new HashMap<>(read.apply(batch.keys)));
      } else {
        batch.values.completeExceptionally(tooLong());
      }
    } catch (InterruptedException e) {
      close(batch);
      Thread.currentThread().interrupt();
      batch.values.completeExceptionally(tooLong());
    } catch (RuntimeException e) {
      batch.values.completeExceptionally(e);
    } finally {
      batch.values.completeExceptionally(tooLong());
      if (turned) {
        turn.release();
      }
    }
  }

  /** From now on nobody joins {@code batch}. */
  private synchronized void close(Batch<K, V> batch) {
    if (next == batch) {
      next = new Batch<>();
    }
  }

  /** Waits for the turn and for the read itself. */
  private Map<K, V> outcome(Batch<K, V> batch) {
    try {
      return batch.values.get(2 * patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw tooLong();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw tooLong();
    }
  }

  private static Failure tooLong() {
    return new Failure(Code.UNAVAILABLE, "The database takes too long to answer.").mayBeRetried();
  }
}
