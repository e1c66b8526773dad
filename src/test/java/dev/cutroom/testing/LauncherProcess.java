package dev.cutroom.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The real launcher in a process of its own, as {@code mvn} starts it, with its console. */
final class LauncherProcess {
  private static final String READY = "Cutroom is ready: ";

  private final Process process;
  private final List<String> console = new CopyOnWriteArrayList<>();
  private final Thread reader = new Thread(this::read, "launcher-console");
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

  private LauncherProcess(Process process) {
    this.process = process;
    reader.setDaemon(true);
    reader.start();
  }

  static LauncherProcess start(Map<String, String> settings) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx192m",
            "-classpath",
            System.getProperty("java.class.path"),
            "dev.cutroom.launcher.Launcher",
            System.getProperty("cutroom.war", "target/cutroom.war"));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("CUTROOM_"));
    builder.environment().putAll(settings);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return new LauncherProcess(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the line that says so; fails with all that was said instead, and the log's end. */
  void awaitReady(Duration limit, Path serverLog) {
    try {
      if (ready.get(limit.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (TimeoutException | ExecutionException e) {
      killHard();
    } catch (InterruptedException e) {
      killHard();
      Thread.currentThread().interrupt();
    }
    throw new AssertionError(
        "Cutroom did not start:\n" + String.join("\n", console) + "\n" + lastLines(serverLog));
  }

  /** Kills launcher and server as a power cut would; whatever they started is left alone. */
  void killHard() {
    List<ProcessHandle> victims = new ArrayList<>(process.children().toList());
    victims.add(process.toHandle());
    victims.forEach(ProcessHandle::destroyForcibly);
    victims.forEach(victim -> victim.onExit().join());
  }

  /** Sends SIGTERM and returns the exit code; killed if that takes longer than the limit. */
  int terminate(Duration limit) {
    process.toHandle().destroy();
    return waitForEnd(limit);
  }

  int waitForEnd(Duration limit) {
    try {
      if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        killHard();
        throw new AssertionError(
            "did not end within " + limit + ":\n" + String.join("\n", console));
      }
      reader.join(limit.toMillis());
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What a person at the console has seen, stdout and stderr. */
  List<String> console() {
    return List.copyOf(console);
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        console.add(line);
        if (line.startsWith(READY)) {
          ready.complete(true);
        }
      }
    } catch (IOException e) {
      console.add(e.toString());
    }
    ready.complete(false);
  }

  private static String lastLines(Path file) {
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
