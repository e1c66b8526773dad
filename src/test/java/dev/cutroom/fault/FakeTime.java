package dev.cutroom.fault;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The library that gives one process another clock. Where it is missing, root on a machine with apt
 * gets Debian's; elsewhere there is none.
 */
final class FakeTime {
  private static final Path APT = Path.of("/usr/bin/apt-get");

  private FakeTime() {}

  static Optional<Path> library() {
    Optional<Path> there = find();
    boolean root = Objects.equals(System.getProperty("user.name"), "root");
    if (there.isPresent() || !root || !Files.isExecutable(APT)) {
      return there;
    }
    if (run("-q", "update") && run("-q", "install", "-y", "--no-install-recommends", "faketime")) {
      return find();
    }
    return there;
  }

  private static Optional<Path> find() {
    try (Stream<Path> found =
        Files.find(
            Path.of("/usr/lib"), 4, (path, is) -> path.endsWith("faketime/libfaketime.so.1"))) {
      return found.findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean run(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = APT.toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(new File("target/faketime-install.log")));
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    try {
      return builder.start().waitFor() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
