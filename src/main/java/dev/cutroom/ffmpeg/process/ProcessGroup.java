package dev.cutroom.ffmpeg.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A child and whatever it started, ended together.
 *
 * <p>Children are started through {@code setsid}, so the child's pid is the number of its process
 * group. Java cannot signal a group; its members are therefore read from {@code /proc}. Where there
 * is no {@code /proc} or no {@code setsid}, the descendants that Java sees stand in for the group.
 */
final class ProcessGroup {

  private static final Path PROC = Path.of("/proc");

  private final Process leader;

  ProcessGroup(Process leader) {
    this.leader = leader;
  }

  long pid() {
    return leader.pid();
  }

  /** Asks every member to end (SIGTERM). */
  void terminate() {
    members().forEach(ProcessHandle::destroy);
  }

  /** Ends every member for certain (SIGKILL). */
  void kill() {
    members().forEach(ProcessHandle::destroyForcibly);
  }

  /** Whether the child or anything that it started still runs. */
  boolean alive() {
    return !members().isEmpty();
  }

  /** Waits until the leader has ended and no member is left, at most for the given time. */
  boolean awaitEnd(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    if (!leader.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    for (ProcessHandle member : members()) {
      long rest = deadline - System.nanoTime();
      if (rest <= 0 || !ended(member, rest)) {
        return false;
      }
    }
    return true;
  }

  private static boolean ended(ProcessHandle member, long nanos) throws InterruptedException {
    try {
      member.onExit().get(nanos, TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException stillAlive) {
      return false;
    } catch (ExecutionException cannotBeWatched) {
      return !member.isAlive();
    }
  }

  private List<ProcessHandle> members() {
    List<ProcessHandle> members = new ArrayList<>();
    if (leader.isAlive()) {
      members.add(leader.toHandle());
    }
    try (Stream<ProcessHandle> descendants = leader.descendants()) {
      descendants.forEach(members::add);
    }
    for (long pid : pidsOfGroup(leader.pid())) {
      ProcessHandle.of(pid)
          .filter(handle -> !members.contains(handle))
          .filter(ProcessHandle::isAlive)
          .ifPresent(members::add);
    }
    return members;
  }

  private static List<Long> pidsOfGroup(long group) {
    List<Long> pids = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path entry : entries) {
        if (groupOf(entry) == group) {
          pids.add(Long.valueOf(entry.getFileName().toString()));
        }
      }
    } catch (IOException noProc) {
      return List.of();
    }
    return pids;
  }

  /**
   * Field 5 of {@code /proc/PID/stat}; the second, in brackets, may itself hold spaces. A zombie
   * (state Z in field 3) has ended already and belongs to nobody.
   */
  private static long groupOf(Path entry) {
    try {
      String stat = Files.readString(entry.resolve("stat"), StandardCharsets.ISO_8859_1);
      String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 4);
      return afterName[0].equals("Z") ? -1 : Long.parseLong(afterName[2]);
    } catch (IOException | RuntimeException gone) {
      return -1;
    }
  }
}
