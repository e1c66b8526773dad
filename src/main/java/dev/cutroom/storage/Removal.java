package dev.cutroom.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Removes files that nobody needs, while others may come to need them at any moment and on any
 * machine: a file is renamed first, then looked at once more. Whoever wanted it before that gets it
 * back; whoever wants it later finds nothing, and brings the bytes anew.
 */
final class Removal {
  /** Behind the name of what is about to go. One that stays so was left by a killed server. */
  private static final String ASIDE = ".swept";

  private final ObjectStore objects;
  private final Function<List<String>, Set<String>> referenced;
  private final Instant limit;

  /**
   * @param referenced of these object names, the ones that a row points to
   * @param limit what was touched since then is not removed
   */
  Removal(ObjectStore objects, Function<List<String>, Set<String>> referenced, Instant limit) {
    this.objects = objects;
    this.referenced = referenced;
    this.limit = limit;
  }

  /** How many of these files it removed. */
  int remove(List<Path> batch) {
    Set<String> kept = referenced.apply(batch.stream().map(Removal::object).distinct().toList());
    int removed = 0;
    for (Path file : batch) {
      boolean forgotten = !kept.contains(object(file)) && objects.isOlderThan(file, limit);
      if ((forgotten || isAside(file)) && removed(file)) {
        removed++;
      }
    }
    return removed;
  }

  private boolean removed(Path file) {
    Path aside = isAside(file) ? file : file.resolveSibling(file.getFileName() + ASIDE);
    try {
      if (!isAside(file)) {
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
      }
      if (isWanted(aside)) {
        giveBack(aside);
        return false;
      }
      return Files.deleteIfExists(aside);
    } catch (NoSuchFileException e) {
      // Another server's sweeper was first.
      return false;
    } catch (IOException e) {
      throw new StorageException("A forgotten file can't be deleted", e);
    }
  }

  private boolean isWanted(Path aside) {
    String object = object(aside);
    return !objects.isOlderThan(aside, limit) || referenced.apply(List.of(object)).contains(object);
  }

  private static void giveBack(Path aside) throws IOException {
    Path place = aside.resolveSibling(object(aside));
    if (Files.exists(place)) {
      Files.deleteIfExists(aside);
    } else {
      Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static boolean isAside(Path file) {
    return file.getFileName().toString().endsWith(ASIDE);
  }

  private static String object(Path file) {
    String name = file.getFileName().toString();
    return isAside(file) ? name.substring(0, name.length() - ASIDE.length()) : name;
  }
}
