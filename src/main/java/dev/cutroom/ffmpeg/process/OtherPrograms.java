package dev.cutroom.ffmpeg.process;

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
    ChildRun.Ended ended =
        new ChildRun(scope, command, registry, limit, null).run(builder, progress -> {}, stdout);
    if (ended.exitCode() != 0) {
      throw new ProcessFailedException(command, ended.exitCode(), ended.lastLines());
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
}
