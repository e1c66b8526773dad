package dev.cutroom.launcher;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file with the server's classes as the JVM wants them in memory (class data sharing). The first
 * run writes it when it ends, later runs start in half the time.
 *
 * <p>An archive that does not fit is ignored by the JVM; it is kept apart by Java build.
 */
final class ClassArchive {
  private final Path archive;
  private final Path draft;
  private final boolean present;

  ClassArchive(Path runtime, long processId) {
    archive = runtime.resolve("classes-" + Java.build() + ".jsa");
    draft = archive.resolveSibling(archive.getFileName() + "." + processId);
    present = Files.exists(archive);
  }

  List<String> javaArguments() {
    String option =
        present ? "-XX:SharedArchiveFile=" + archive : "-XX:ArchiveClassesAtExit=" + draft;
    return List.of(option, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
  }

  /**
   * To be called when the server has ended.
   *
   * @param complete whether it had started fully and was not killed while it wrote
   */
  void keep(boolean complete) throws IOException {
    if (complete && Files.exists(draft)) {
      Files.move(draft, archive, REPLACE_EXISTING);
    }
    Files.deleteIfExists(draft);
  }
}
