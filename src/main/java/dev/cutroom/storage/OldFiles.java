package dev.cutroom.storage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks folders and hands on the old files in them, a batch at a time: there may be millions. What
 * vanishes meanwhile is passed over, for uploads and other servers' sweepers are at work.
 */
final class OldFiles extends SimpleFileVisitor<Path> {
  private static final int BATCH = 500;

  private final Instant limit;
  private final Consumer<List<Path>> taker;
  private final List<Path> batch = new ArrayList<>(BATCH);

  /** Hands on files that were last touched before {@code limit}. */
  OldFiles(Instant limit, Consumer<List<Path>> taker) {
    this.limit = limit;
    this.taker = taker;
  }

  /** Hands on the last batch. */
  void flush() {
    if (!batch.isEmpty()) {
      taker.accept(List.copyOf(batch));
      batch.clear();
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() && attributes.lastModifiedTime().toInstant().isBefore(limit)) {
      batch.add(file);
      if (batch.size() == BATCH) {
        flush();
      }
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    return passOver(e);
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
      throws IOException {
    return e == null ? FileVisitResult.CONTINUE : passOver(e);
  }

  private static FileVisitResult passOver(IOException e) throws IOException {
    if (e instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw e;
  }
}
