package dev.cutroom.ffmpeg.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Notes down each living child in a folder of this machine, so that the next start can end what a
 * killed server left running. Needed where {@code setpriv} is absent; harmless elsewhere.
 *
 * <p>One file per child, named by its pid; it holds the child's start time, then pid and start time
 * of the server that owns it. A pid alone proves nothing, since the system gives it out again.
 */
public final class ChildRegistry {

  private static final Logger LOG = System.getLogger(ChildRegistry.class.getName());

  /**
   * Java derives a start time from the machine's boot time, which moves by up to a second when the
   * clock is set.
   */
  private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

  private final Path directory;

  /**
   * @throws UncheckedIOException the folder cannot be made
   */
  public ChildRegistry(Path directory) {
    this.directory = directory;
    try {
      Files.createDirectories(directory);
    } catch (IOException cannotMake) {
      throw new UncheckedIOException("No folder for the list of children", cannotMake);
    }
  }

  /**
   * Ends (SIGKILL) every noted child that still runs although its server does not, and clears the
   * notes of those that are gone.
   *
   * @return how many were ended
   */
  public int reapOrphans() {
    int reaped = 0;
    try (DirectoryStream<Path> notes = Files.newDirectoryStream(directory, "[0-9]*")) {
      for (Path note : notes) {
        if (reap(note)) {
          reaped++;
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      LOG.log(Level.WARNING, "The list of children cannot be read", unreadable);
    }
    return reaped;
  }

  void add(ProcessHandle child) {
    ProcessHandle owner = ProcessHandle.current();
    String note = startMillis(child) + "\n" + owner.pid() + "\n" + startMillis(owner) + "\n";
    try {
      // Under its name it is whole, whenever the server is killed.
      Path unnamed = Files.writeString(directory.resolve("." + child.pid()), note);
      Files.move(unnamed, file(child.pid()), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      LOG.log(Level.WARNING, "A child could not be noted down", unwritable);
    }
  }

  void remove(long pid) {
    try {
      Files.deleteIfExists(file(pid));
    } catch (IOException undeletable) {
      LOG.log(Level.WARNING, "The note of an ended child could not be removed", undeletable);
    }
  }

  private static boolean reap(Path file) throws IOException {
    Optional<Note> note = Note.read(file);
    if (note.filter(Note::ownerLives).isPresent()) {
      return false;
    }
    Optional<ProcessHandle> orphan = note.flatMap(Note::child);
    orphan.ifPresent(ProcessHandle::destroyForcibly);
    Files.deleteIfExists(file);
    return orphan.isPresent();
  }

  /** A child and the server that owns it, each by its pid and its start time in milliseconds. */
  private record Note(long pid, long startMillis, long owner, long ownerStartMillis) {

    /** Empty: it cannot be read, so that it proves nothing about anybody. */
    static Optional<Note> read(Path file) throws IOException {
      String[] lines = Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1);
      // What follows the last line feed shows that the line before it is whole.
      if (lines.length < 4) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            new Note(
                Long.parseLong(file.getFileName().toString()),
                Long.parseLong(lines[0]),
                Long.parseLong(lines[1]),
                Long.parseLong(lines[2])));
      } catch (NumberFormatException unreadable) {
        return Optional.empty();
      }
    }

    boolean ownerLives() {
      return running(owner, ownerStartMillis).isPresent();
    }

    Optional<ProcessHandle> child() {
      return running(pid, startMillis);
    }

    private static Optional<ProcessHandle> running(long pid, long startMillis) {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(
              handle ->
                  Math.abs(ChildRegistry.startMillis(handle) - startMillis)
                      <= CLOCK_SLACK.toMillis());
    }
  }

  private static long startMillis(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private Path file(long pid) {
    return directory.resolve(Long.toString(pid));
  }
}
