package dev.cutroom.ffmpeg.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What is put around a child so that it can be ended with all its kin and cannot survive the
 * server: {@code setsid} gives it a process group of its own, {@code setpriv} lets the kernel kill
 * it when the thread that started it ends, and takes from it the way to more privileges.
 *
 * <p>Both are part of util-linux. Where one is missing the child runs without it; {@link
 * ChildRegistry} then reaps what a killed server left.
 *
 * @param group the command that makes the process group; empty: there is none
 * @param leash the command that ties the child to its starter; empty: there is none
 */
record Containment(List<String> group, List<String> leash) {

  /** What a child may see of the environment: never the server's settings, which hold secrets. */
  private static final List<String> ENVIRONMENT =
      List.of("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "FONTCONFIG_FILE");

  private static final List<String> PRIVILEGES = List.of("--pdeathsig", "KILL", "--no-new-privs");

  Containment {
    group = List.copyOf(group);
    leash = List.copyOf(leash);
  }

  static Containment ofThisMachine() {
    List<String> leash =
        onPath("setpriv")
            .map(setpriv -> concat(List.of(setpriv), PRIVILEGES))
            .filter(Containment::works)
            .orElse(List.of());
    return new Containment(onPath("setsid").map(List::of).orElse(List.of()), leash);
  }

  List<String> prefix() {
    return concat(group, leash);
  }

  ProcessBuilder builder(List<String> argv) {
    ProcessBuilder builder = new ProcessBuilder(argv);
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(ENVIRONMENT);
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("AV_LOG_FORCE_NOCOLOR", "1");
    return builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
  }

  /** BusyBox has a {@code setpriv} that does not know the options: only a trial tells. */
  private static boolean works(List<String> prefix) {
    return runs(concat(prefix, List.of("true")));
  }

  /** Whether the command ends with status 0 within a few seconds. */
  static boolean runs(List<String> command) {
    try {
      Process trial =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (trial.waitFor(5, TimeUnit.SECONDS)) {
        return trial.exitValue() == 0;
      }
      trial.destroyForcibly();
      return false;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static Optional<String> onPath(String program) {
    String path = System.getenv("PATH");
    for (String folder : (path == null ? "/usr/bin:/bin" : path).split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder, program);
      if (candidate.isAbsolute() && Files.isExecutable(candidate)) {
        return Optional.of(candidate.toString());
      }
    }
    return Optional.empty();
  }

  static List<String> concat(List<String> head, List<String> tail) {
    List<String> all = new ArrayList<>(head);
    all.addAll(tail);
    return all;
  }
}
