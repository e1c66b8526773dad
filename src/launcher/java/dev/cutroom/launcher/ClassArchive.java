package dev.cutroom.launcher;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file with the server's classes as the JVM wants them in memory (class data sharing), which
 * saves a third of the start's CPU time. The first run notes which classes it loads, and once it is
 * ready the archive is made from that list by a process of low priority.
 *
 * <p>Not by {@code -XX:ArchiveClassesAtExit}: that holds up the server's end for many seconds. An
 * archive that does not fit is ignored by the JVM; it is kept apart by Java build.
 */
final class ClassArchive implements AutoCloseable {
  private final Path archive;
  private final Path draft;
  private final Path classList;
  private final boolean present;
  private @Nullable Process maker;

  /** Several launchers may share the folder; their drafts bear their process numbers. */
  ClassArchive(Path runtime) {
    String pid = Long.toString(ProcessHandle.current().pid());
    archive = runtime.resolve("classes-" + Java.build() + ".jsa");
    draft = runtime.resolve(".classes-" + pid + ".jsa");
    classList = runtime.resolve(".classes-" + pid + ".list");
    present = Files.exists(archive);
  }

  /** For the server's JVM. */
  List<String> javaArguments() {
    String option =
        present ? "-XX:SharedArchiveFile=" + archive : "-XX:DumpLoadedClassList=" + classList;
    return List.of(option, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
  }

  /**
   * Makes the archive in the background, if there is none. To be called when the server is ready,
   * by a thread that lives as long as the server: see {@link ServerCommand}.
   *
   * @param prefix put before the command
   * @param classPath the server's; an archive fits no other
   */
  synchronized void make(List<String> prefix, String classPath) throws IOException {
    if (present || !Files.exists(classList)) {
      return;
    }
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of("nice", "-n", "10", Java.command(), "-Xshare:dump", "-Xmx512m"));
    command.addAll(List.of("-XX:+UseSerialGC", "-Xlog:disable"));
    command.add("-XX:SharedClassListFile=" + classList);
    command.add("-XX:SharedArchiveFile=" + draft);
    command.addAll(List.of("-classpath", classPath));
    maker =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start();
    maker.onExit().thenAccept(this::made).exceptionally(this::notMade);
  }

  private synchronized void made(Process ended) {
    try {
      if (ended.exitValue() == 0 && Files.exists(draft)) {
        Files.move(draft, archive, REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Void notMade(Throwable failure) {
    System.getLogger(ClassArchive.class.getName())
        .log(Level.DEBUG, "The next start is no faster", failure);
    return null;
  }

  /** An archive that is not finished is given up; the next run makes it. */
  @Override
  public void close() throws IOException {
    Process running = maker();
    if (running != null) {
      running.destroyForcibly();
      running.onExit().join();
    }
    synchronized (this) {
      Files.deleteIfExists(draft);
      Files.deleteIfExists(classList);
    }
  }

  private synchronized @Nullable Process maker() {
    return maker;
  }
}
