package dev.cutroom.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The raw output of one benchmark: to the console, and to a file that is kept. */
final class Report implements AutoCloseable {
  private static final PrintStream CONSOLE =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);

  private final PrintStream file;

  Report(String name) throws IOException {
    Path results = Files.createDirectories(Path.of("bench", "results"));
    file = new PrintStream(Files.newOutputStream(results.resolve(name + ".txt")), true, UTF_8);
    line(
        "%s, %s: %d cores (%s), Java %s, load %s",
        name,
        Instant.now().truncatedTo(ChronoUnit.MINUTES),
        Runtime.getRuntime().availableProcessors(),
        processor(),
        System.getProperty("java.version"),
        load());
  }

  void line(String format, Object... values) {
    String text = String.format(Locale.ROOT, format, values);
    CONSOLE.println(text);
    file.println(text);
  }

  /** Median, least and most of the ratios, wall and CPU. */
  void ratios(String what, List<Cost> ratios) {
    line("%-46s wall %s   CPU %s", what, wall(ratios), spread(ratios, false));
  }

  private static String wall(List<Cost> ratios) {
    return spread(ratios, true);
  }

  private static String spread(List<Cost> ratios, boolean wall) {
    double[] sorted =
        ratios.stream()
            .mapToDouble(ratio -> wall ? ratio.wallSeconds() : ratio.cpuSeconds())
            .sorted()
            .toArray();
    double middle = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    return String.format(
        Locale.ROOT, "%.2f (%.2f to %.2f)", middle, sorted[0], sorted[sorted.length - 1]);
  }

  static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0];
  }

  private static String processor() throws IOException {
    return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 2))
        .findFirst()
        .orElse("unknown");
  }

  @Override
  public void close() {
    line("end: load %s", endLoad());
    file.close();
  }

  private static String endLoad() {
    try {
      return load();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
