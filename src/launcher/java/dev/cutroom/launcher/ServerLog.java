package dev.cutroom.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes the server's output line by line: into a file of bounded size, except for lines that the
 * application meant for the console alone. Those never reach the disk, as one holds a password.
 */
final class ServerLog implements AutoCloseable {
  static final String FOR_CONSOLE = "[cutroom:console] ";
  private static final long LONGEST_FILE_CHARS = 10_000_000;
  private static final int OLD_FILES = 5;

  private final Path file;
  private final Consumer<String> console;
  private final StartOutcome outcome = new StartOutcome();
  private BufferedWriter out;
  private long chars;

  ServerLog(Path file, Consumer<String> console) throws IOException {
    this.file = file;
    this.console = console;
    Files.createDirectories(file.toAbsolutePath().getParent());
    rotate(file);
    out = Files.newBufferedWriter(file, UTF_8);
  }

  void accept(String line) throws IOException {
    int marker = line.indexOf(FOR_CONSOLE);
    if (marker >= 0) {
      console.accept(line.substring(marker + FOR_CONSOLE.length()));
      return;
    }
    outcome.accept(line);
    if (chars > LONGEST_FILE_CHARS) {
      out.close();
      rotate(file);
      out = Files.newBufferedWriter(file, UTF_8);
      chars = 0;
    }
    out.write(line);
    out.newLine();
    out.flush();
    chars += line.length() + 1;
  }

  Path file() {
    return file;
  }

  /** Why the application was not deployed, if the server has said so. */
  Optional<String> deploymentFailure() {
    return outcome.deploymentFailure();
  }

  /** The last exception or severe message, for a server that ended without a word. */
  Optional<String> lastTrouble() {
    return outcome.lastTrouble();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Makes {@code x.log} become {@code x.log.1} and so on; the oldest goes. */
  static void rotate(Path file) throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return;
    }
    for (int i = OLD_FILES - 1; i >= 1; i--) {
      Path older = numbered(file, i);
      if (Files.exists(older)) {
        Files.move(older, numbered(file, i + 1), REPLACE_EXISTING);
      }
    }
    Files.move(file, numbered(file, 1), REPLACE_EXISTING);
  }

  private static Path numbered(Path file, int number) {
    return file.resolveSibling(file.getFileName() + "." + number);
  }
}
