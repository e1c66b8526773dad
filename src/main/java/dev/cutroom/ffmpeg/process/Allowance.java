package dev.cutroom.ffmpeg.process;

import java.time.Duration;
import java.util.List;

/**
 * What one child may use at most, held by the kernel ({@code setrlimit}) and, for pixels, by the
 * decoder. Wall-clock time is the {@link Invocation}'s.
 *
 * @param cpu processor time of all threads together, whole seconds; unlike the wall clock it does
 *     not run faster on a busy machine, so passing it says something about the file
 * @param memoryBytes address space, which is always more than the memory really used
 * @param outputBytes the largest file that the child may write; pipes do not count
 * @param pixelsPerFrame of one picture of a foreign file, with what decoders pad it by; more is not
 *     decoded
 */
public record Allowance(Duration cpu, long memoryBytes, long outputBytes, long pixelsPerFrame) {

  /** Encoding half an hour at 1080p takes less than half of each. */
  public static final Allowance USUAL =
      new Allowance(Duration.ofHours(12), 6L << 30, 32L << 30, 110_000_000);

  /** Between the signal that lets ffmpeg close its files and the one that does not. */
  private static final long LAST_SECONDS = 5;

  public Allowance {
    if (cpu.toSeconds() < 1 || memoryBytes <= 0 || outputBytes < 0 || pixelsPerFrame <= 0) {
      throw new IllegalArgumentException("a child needs something to work with");
    }
  }

  /** The smaller of each. */
  Allowance within(Allowance other) {
    return new Allowance(
        cpu.compareTo(other.cpu) < 0 ? cpu : other.cpu,
        Math.min(memoryBytes, other.memoryBytes),
        Math.min(outputBytes, other.outputBytes),
        Math.min(pixelsPerFrame, other.pixelsPerFrame));
  }

  /** For {@code prlimit} of util-linux. No core files: they would hold other people's footage. */
  List<String> options() {
    long seconds = cpu.toSeconds();
    return List.of(
        "--cpu=" + seconds + ":" + (seconds + LAST_SECONDS),
        "--as=" + memoryBytes,
        "--fsize=" + outputBytes,
        "--core=0");
  }
}
