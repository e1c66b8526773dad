package dev.cutroom.ffmpeg.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, "The list of children cannot be read", unreadable);
    }
    return reaped;
  }

  void add(ProcessHandle child) {
    ProcessHandle owner = ProcessHandle.current();
    String note = startMillis(child) + "\n" + owner.pid() + "\n" + startMillis(owner) + "\n";
    try {
      Files.writeString(file(child.pid()), note);
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

  private boolean reap(Path note) throws IOException {
    long pid = Long.parseLong(note.getFileName().toString());
    String[] lines = Files.readString(note).split("\n", -1);
    if (lines.length < 3) {
      Files.deleteIfExists(note);
      return false;
    }
    if (running(Long.parseLong(lines[1]), lines[2]).isPresent()) {
      return false;
    }
    Optional<ProcessHandle> orphan = running(pid, lines[0]);
    orphan.ifPresent(ProcessHandle::destroyForcibly);
    Files.deleteIfExists(note);
    return orphan.isPresent();
  }

  private static Optional<ProcessHandle> running(long pid, String startMillis) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(
            handle ->
                Math.abs(startMillis(handle) - Long.parseLong(startMillis))
                    <= CLOCK_SLACK.toMillis());
  }

  private static long startMillis(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private Path file(long pid) {
    return directory.resolve(Long.toString(pid));
  }
}
