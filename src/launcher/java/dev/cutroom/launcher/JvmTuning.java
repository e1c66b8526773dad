package dev.cutroom.launcher;

import java.util.List;

/**
 * The server's JVM options: a quick start that does not cost speed later.
 *
 * <p>Staying at C1 ({@code TieredStopAtLevel=1}) would start with half the CPU time, but leaves out
 * the SHA-256 instructions, which only C2 uses: uploads would be hashed at a twelfth of the speed.
 */
final class JvmTuning {
  private JvmTuning() {}

  static List<String> arguments(String heap) {
    return List.of(
        "-Xmx" + heap,
        "-XX:+UseSerialGC", // for a small heap: starts fastest and takes the least memory
        "-Djava.awt.headless=true",
        "-Dproduct.name=Cutroom", // else error pages tell the version of the server
        "-Duser.language=en", // the log's level names
        "-Dfile.encoding=UTF-8");
  }
}
