package dev.cutroom.ffmpeg.process;

import dev.cutroom.ffmpeg.Progress;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What to run, and how long it may take.
 *
 * <p>The arguments are what follows the program's name; {@link MediaTools} puts {@code
 * -hide_banner}, {@code -nostdin} and the progress options in front.
 *
 * @param limit the wall-clock time after which the child is killed
 * @param stall the longest time ffmpeg's output may stand still; null: not watched. It counts from
 *     the start, so it must cover the time to the first packet
 * @param onProgress called about twice a second on the thread that reads stderr; must be quick. An
 *     exception from it stops the child and reaches the caller of {@link MediaTools#run}
 * @param stdout takes what the child writes to stdout; null: it is kept as text
 * @param allowance what it may use, where that is less than what {@link MediaTools} allow all;
 *     null: as much as they do
 */
public record Invocation(
    Tool tool,
    List<String> arguments,
    Duration limit,
    @Nullable Duration stall,
    Consumer<Progress> onProgress,
    @Nullable OutputReader stdout,
    @Nullable Allowance allowance) {

  public Invocation {
    arguments = List.copyOf(arguments);
    requirePositive(limit, "limit");
    if (stall != null) {
      requirePositive(stall, "stall");
      if (tool == Tool.FFPROBE) {
        throw new IllegalArgumentException("ffprobe reports no progress, so no stall can be seen");
      }
    }
  }

  public static Invocation ffmpeg(List<String> arguments, Duration limit) {
    return new Invocation(Tool.FFMPEG, arguments, limit, null, progress -> {}, null, null);
  }

  public static Invocation ffprobe(List<String> arguments, Duration limit) {
    return new Invocation(Tool.FFPROBE, arguments, limit, null, progress -> {}, null, null);
  }

  public Invocation onProgress(Consumer<Progress> listener) {
    return new Invocation(tool, arguments, limit, stall, listener, stdout, allowance);
  }

  public Invocation stall(Duration longest) {
    return new Invocation(tool, arguments, limit, longest, onProgress, stdout, allowance);
  }

  public Invocation readingStdout(OutputReader reader) {
    return new Invocation(tool, arguments, limit, stall, onProgress, reader, allowance);
  }

  public Invocation allowing(Allowance most) {
    return new Invocation(tool, arguments, limit, stall, onProgress, stdout, most);
  }

  private static void requirePositive(Duration duration, String name) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(name + " must be positive, was " + duration);
    }
  }
}
