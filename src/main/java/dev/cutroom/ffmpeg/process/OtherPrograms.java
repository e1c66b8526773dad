package dev.cutroom.ffmpeg.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Starts programs other than ffmpeg, contained in the same way: no environment of the server's, a
 * process group of their own, noted down, and none survives the server. Thread-safe.
 */
public final class OtherPrograms {

  private static final Duration LOOK = Duration.ofMillis(100);

  private final Containment containment;
  private final @Nullable ChildRegistry registry;

  OtherPrograms(Containment containment, @Nullable ChildRegistry registry) {
    this.containment = containment;
    this.registry = registry;
  }

  /**
   * What to run.
   *
   * @param name what people call it
   * @param program the file to execute, or a name to look for on PATH
   */
  public record Call(String name, String program, List<String> arguments) {
    public Call {
      arguments = List.copyOf(arguments);
    }

    CommandLine commandLine(Containment containment) {
      List<String> argv = new ArrayList<>(containment.prefix());
      argv.add(program);
      argv.addAll(arguments);
      return new CommandLine(name, argv, arguments);
    }
  }

  /**
   * Runs a program to its end. Blocks the calling thread all the while, as {@link MediaTools#run}
   * does, and fails as that does.
   *
   * @param stdin what it reads; a file, so that no thread has to feed it
   * @param stdout takes what it writes
   */
  public void run(
      ProcessScope scope, Call call, @Nullable Path stdin, Duration limit, OutputReader stdout)
      throws InterruptedException {
    CommandLine command = call.commandLine(containment);
    ProcessBuilder builder = containment.builder(command.argv());
    if (stdin != null) {
      builder.redirectInput(stdin.toFile());
    }
    long deadline = System.nanoTime() + limit.toNanos();
    Process process = started(scope, command, builder);
    RunningChild child = new RunningChild(process, progress -> {}, stdout);
    try {
      child.startReading();
      while (!child.awaitEnd(LOOK)) {
        refuseLate(command, child, limit, deadline);
      }
      if (!child.awaitReaders(Duration.ofNanos(deadline - System.nanoTime()))) {
        throw new ProcessTimeoutException(command, limit, child.lastLines());
      }
      if (scope.ended()) {
        throw new ScopeEndedException(command);
      }
      child.rethrowFailure();
      if (child.exitCode() != 0) {
        throw new ProcessFailedException(command, child.exitCode(), shown(command, child));
      }
    } finally {
      if (process.isAlive()) {
        child.stop();
      }
      scope.remove(process);
      if (registry != null) {
        registry.remove(process.pid());
      }
    }
  }

  /**
   * Starts a program that answers questions until it is closed; see {@link Attendant}.
   *
   * @throws ProcessNotStartedException it could not be started
   */
  public Attendant attend(Call call) throws InterruptedException {
    return Attendant.start(call.commandLine(containment), containment, registry);
  }

  private Process started(ProcessScope scope, CommandLine command, ProcessBuilder builder) {
    try {
      Process process = scope.start(command, builder);
      if (registry != null) {
        registry.add(process.toHandle());
      }
      return process;
    } catch (IOException cannotStart) {
      throw new ProcessNotStartedException(command, cannotStart);
    }
  }

  private static void refuseLate(
      CommandLine command, RunningChild child, Duration limit, long deadline) {
    if (System.nanoTime() > deadline) {
      child.stop();
      throw new ProcessTimeoutException(command, limit, shown(command, child));
    }
  }

  private static List<String> shown(CommandLine command, RunningChild child) {
    return child.lastLines().stream().map(command::withoutFolders).toList();
  }
}
