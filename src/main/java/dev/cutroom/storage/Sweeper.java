package dev.cutroom.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Removes what nobody owns any more. Young files are left alone: a row may be on its way. */
@ApplicationScoped
public class Sweeper {
  private static final System.Logger LOG = System.getLogger(Sweeper.class.getName());
  private static final int BATCH = 500;

  @Inject StorageConfig config;
  @Inject ObjectStore objects;
  @Inject WorkFolders work;

  /**
   * @param referenced of these object names, the ones that a row points to
   * @param live whether a generation still has an attempt that may write
   * @param now the time to measure age from
   * @return how many files were removed
   */
  public int sweep(
      Function<List<String>, Set<String>> referenced, Predicate<UUID> live, Instant now) {
    int removed = 0;
    Instant limit = now.minus(config.sweepAge());
    try (Stream<Path> files = objects.olderThan(limit)) {
      List<Path> old = files.toList();
      for (int from = 0; from < old.size(); from += BATCH) {
        List<Path> batch = old.subList(from, Math.min(old.size(), from + BATCH));
        Set<String> kept =
            referenced.apply(batch.stream().map(f -> f.getFileName().toString()).toList());
        for (Path file : batch) {
          // Asked again at the last moment: an upload of the same bytes makes an object young.
          if (!kept.contains(file.getFileName().toString())
              && objects.isOlderThan(file, limit)
              && Files.deleteIfExists(file)) {
            removed++;
          }
        }
      }
    } catch (IOException e) {
      throw new StorageException("The storage can't be swept", e);
    }
    for (UUID generation : work.generations()) {
      if (!live.test(generation)) {
        work.removeAll(generation);
        removed++;
      }
    }
    if (removed > 0) {
      LOG.log(System.Logger.Level.INFO, "Swept {0} forgotten files and folders", removed);
    }
    return removed;
  }
}
