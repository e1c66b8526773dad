package dev.cutroom.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The most memory that a server and its encoders took since this began. The heap is read five times
 * a second by {@code jstat}, the processes' own high-water marks from {@code /proc/PID/status}.
 */
final class Memory implements AutoCloseable {
  private static final long PAUSE_MILLIS = 50;
  private static final double KIB_PER_MIB = 1024;

  private final ProcessHandle server;
  private final Process jstat;
  private final Thread heapReader = new Thread(this::readHeap, "heap");
  private final Thread processReader = new Thread(this::watchProcesses, "processes");
  private final Map<String, Double> processPeaks = new HashMap<>();
  private volatile double usedMib;
  private volatile double oldMib;
  private volatile double committedMib;
  private volatile boolean over;

  /** Resets the server's high-water mark where the kernel lets us. */
  Memory(ProcessHandle server) throws IOException {
    this.server = server;
    Files.writeString(proc(server, "clear_refs"), "5");
    jstat =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jstat").toString(),
                "-gc",
                Long.toString(server.pid()),
                "200")
            .redirectErrorStream(true)
            .start();
    heapReader.start();
    processReader.start();
  }

  /** Ends the watch and says what it saw. */
  String peaks() throws InterruptedException {
    close();
    StringBuilder text = new StringBuilder();
    text.append(
        "heap used %.0f MiB (old generation %.0f), committed %.0f MiB"
            .formatted(usedMib, oldMib, committedMib));
    text.append("; server RSS %.0f MiB".formatted(peakMib(server)));
    processPeaks.forEach((what, mib) -> text.append("; one %s %.0f MiB".formatted(what, mib)));
    return text.toString();
  }

  private void readHeap() {
    try (var lines = new BufferedReader(new InputStreamReader(jstat.getInputStream(), UTF_8))) {
      List<String> names = List.of();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> values = List.of(line.strip().split("\\s+", -1));
        if (names.isEmpty()) {
          names = values;
          continue;
        }
        double old = kib(names, values, "OU");
        double used = kib(names, values, "S0U", "S1U", "EU") + old;
        double committed = kib(names, values, "S0C", "S1C", "EC", "OC");
        usedMib = Math.max(usedMib, used / KIB_PER_MIB);
        oldMib = Math.max(oldMib, old / KIB_PER_MIB);
        committedMib = Math.max(committedMib, committed / KIB_PER_MIB);
      }
    } catch (IOException e) {
      over = true; // the watch was ended
    }
  }

  private static double kib(List<String> names, List<String> values, String... columns) {
    double sum = 0;
    for (String column : columns) {
      sum += Double.parseDouble(values.get(names.indexOf(column)));
    }
    return sum;
  }

  private void watchProcesses() {
    while (!over) {
      server
          .descendants()
          .forEach(child -> processPeaks.merge(kind(child), peakMib(child), Math::max));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
    }
  }

  private static String kind(ProcessHandle child) {
    try {
      String command = Files.readString(proc(child, "cmdline"));
      return command.contains("libx264") ? "encoder" : "other ffmpeg or ffprobe";
    } catch (IOException e) {
      return "other ffmpeg or ffprobe"; // gone
    }
  }

  private static double peakMib(ProcessHandle process) {
    try {
      return Files.readAllLines(proc(process, "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_PER_MIB)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // gone
    }
  }

  private static Path proc(ProcessHandle process, String file) {
    return Path.of("/proc", Long.toString(process.pid()), file);
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    jstat.destroy();
    heapReader.join();
    processReader.join();
  }
}
