package dev.cutroom.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One folder per attempt: {@code work/<generation>/<fence>}. */
@ApplicationScoped
public class WorkFolders {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Inject StorageConfig config;

  /** A new folder for the attempt that holds {@code fence}. */
  public Path open(UUID generationId, long fence) {
    if (!Files.isDirectory(config.root())) {
      // Made anew, it would lie below a mount point whose disk is away.
      throw new StorageException(
          "The storage folder is not there", new NoSuchFileException(config.root().toString()));
    }
    try {
      return Files.createDirectories(folder(generationId, fence));
    } catch (IOException e) {
      throw new StorageException("A work folder can't be made", e);
    }
  }

  /** Removes the attempt's folder, and that of its generation once it is empty. */
  public void remove(UUID generationId, long fence) {
    delete(folder(generationId, fence));
    removeEmpty(root().resolve(generationId.toString()));
  }

  /**
   * Removes all that attempts of {@code generationId} with a fence below {@code fence} left, and
   * the generation's folder once it is empty.
   *
   * @return how many folders of attempts there were
   */
  public int removeBelow(UUID generationId, long fence) {
    Path parent = root().resolve(generationId.toString());
    int removed = 0;
    for (Path folder : list(parent)) {
      String name = folder.getFileName().toString();
      if (name.chars().allMatch(Character::isDigit) && Long.parseLong(name) < fence) {
        delete(folder);
        removed++;
      }
    }
    removeEmpty(parent);
    return removed;
  }

  /** The generations that have a work folder. */
  public List<UUID> generations() {
    return list(root()).stream()
        .map(folder -> folder.getFileName().toString())
        .filter(name -> UUID_TEXT.matcher(name).matches())
        .map(UUID::fromString)
        .toList();
  }

  private Path folder(UUID generationId, long fence) {
    return root().resolve(generationId.toString()).resolve(Long.toString(fence));
  }

  private Path root() {
    return config.root().resolve("work");
  }

  private static void removeEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // Another attempt works there.
    } catch (IOException e) {
      throw new StorageException("A work folder can't be removed", e);
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new StorageException("The work folders can't be listed", e);
    }
  }

  private static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                Path directory, @org.jspecify.annotations.Nullable IOException e)
                throws IOException {
              Files.deleteIfExists(directory);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new StorageException("A work folder can't be removed", e);
    }
  }
}
