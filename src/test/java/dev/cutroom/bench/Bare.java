package dev.cutroom.bench;

import dev.cutroom.testing.TestMedia;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The baselines: commands as a person would type them, with nothing around them. */
final class Bare {
  private Bare() {}

  static void ffmpeg(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(TestMedia.ffmpeg().toString(), "-nostdin"));
    command.addAll(arguments);
    run(command);
  }

  /** One full decode of picture and sound, with as many threads as ffmpeg likes. */
  static void decode(Path source) throws IOException {
    ffmpeg(List.of("-v", "error", "-i", source.toString(), "-f", "null", "-"));
  }

  /** All of {@code commands}, at most so many at once. */
  static void sideBySide(int atOnce, List<List<String>> commands) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    try {
      List<Callable<Boolean>> jobs = new ArrayList<>();
      for (List<String> command : commands) {
        jobs.add(
            () -> {
              ffmpeg(command);
              return true;
            });
      }
      for (Future<Boolean> job : threads.invokeAll(jobs)) {
        job.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  static void run(List<String> command) throws IOException {
    Path output = Files.createTempFile("cutroom-bench", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + "\n" + Files.readString(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } finally {
      Files.delete(output);
    }
  }
}
