package dev.cutroom.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The ffmpeg and ffprobe processes of one server, as Linux lists them. */
public final class MediaProcesses {
  private static final List<String> TOOLS = List.of("ffmpeg", "ffprobe");

  private MediaProcesses() {}

  /**
   * Those that were started for {@code dataDir}: by their arguments or, should these not name it,
   * by the files that they were handed, or the environment that they inherited from their server.
   */
  public static List<ProcessHandle> of(Path dataDir) {
    String folder = dataDir.toAbsolutePath().normalize().toString();
    return ProcessHandle.allProcesses()
        .filter(MediaProcesses::isTool)
        .filter(
            process ->
                mentions(process, "cmdline", folder + "/")
                    || holdsOpen(process, folder + "/")
                    || mentions(process, "environ", "CUTROOM_DATA_DIR=" + folder + "\0"))
        .toList();
  }

  private static boolean isTool(ProcessHandle process) {
    try {
      Path program = Files.readSymbolicLink(proc(process).resolve("exe"));
      return TOOLS.contains(program.getFileName().toString());
    } catch (IOException e) {
      return false; // gone, or a kernel thread
    }
  }

  private static boolean mentions(ProcessHandle process, String file, String text) {
    try {
      // ProcessHandle.info() shows the first 4096 bytes of a command line only.
      return new String(Files.readAllBytes(proc(process).resolve(file)), ISO_8859_1).contains(text);
    } catch (IOException e) {
      return false; // gone
    }
  }

  /** Whoever reads a foreign file gets it as an open one and knows no name of it. */
  private static boolean holdsOpen(ProcessHandle process, String folder) {
    try (Stream<Path> open = Files.list(proc(process).resolve("fd"))) {
      return open.anyMatch(link -> target(link).startsWith(folder));
    } catch (IOException | UncheckedIOException e) {
      return false; // gone
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return ""; // closed meanwhile
    }
  }

  private static Path proc(ProcessHandle process) {
    return Path.of("/proc", Long.toString(process.pid()));
  }
}
