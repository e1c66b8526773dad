package dev.cutroom.scenario;

import dev.cutroom.testing.MediaProcesses;
import dev.cutroom.testing.RunningCutroom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What work leaves behind on the server's machine, seen from that machine. */
final class Leftovers {
  private final RunningCutroom cutroom;

  Leftovers(RunningCutroom cutroom) {
    this.cutroom = cutroom;
  }

  /** The ffmpeg and ffprobe processes that run for the server, dead or alive. */
  List<ProcessHandle> mediaProcesses() {
    return MediaProcesses.of(cutroom.dataDir());
  }

  /** The files and folders of a generation's attempts, one folder for each. */
  List<Path> workFolders(GenerationDriver generation) {
    return list(storage().resolve("work").resolve(generation.id()));
  }

  /** Files that were being received. */
  List<Path> incoming() {
    return list(storage().resolve("incoming"));
  }

  /** How many objects are kept. */
  long objects() {
    return list(storage().resolve("objects")).stream().mapToLong(hash -> list(hash).size()).sum();
  }

  private Path storage() {
    return cutroom.dataDir().resolve("storage");
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
