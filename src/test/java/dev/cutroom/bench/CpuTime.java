package dev.cutroom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The CPU time of processes with all their children, those that have ended included. Read from
 * {@code /proc/PID/stat}, in ticks of 10 ms.
 */
@FunctionalInterface
interface CpuTime {
  double TICKS_PER_SECOND = 100;

  /** User and system time so far. */
  double seconds();

  /** Of this process, which starts the baselines. */
  static CpuTime ofThisProcess() {
    return () -> tree(ProcessHandle.current(), false);
  }

  /** Of the server and the ffmpeg processes that it has started. */
  static CpuTime of(ProcessHandle process) {
    return () -> tree(process, true);
  }

  /** Of the process alone. */
  static CpuTime ofAlone(ProcessHandle process) {
    return () -> ticks(process.pid(), 13, 14) / TICKS_PER_SECOND;
  }

  /** {@code stat} counts a child that has ended at its parent; one that lives is asked itself. */
  private static double tree(ProcessHandle process, boolean living) {
    double seconds = ticks(process.pid(), 13, 14, 15, 16) / TICKS_PER_SECOND;
    return living
        ? seconds + process.children().mapToDouble(child -> tree(child, true)).sum()
        : seconds;
  }

  /** The sum of fields, counted from 0 as in {@code man 5 proc_pid_stat} from 1. */
  private static long ticks(long pid, int... fields) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      // The second field, a name in brackets, may hold blanks.
      String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return Arrays.stream(fields).mapToLong(field -> Long.parseLong(afterName[field - 2])).sum();
    } catch (IOException e) {
      return 0; // has just ended
    }
  }
}
