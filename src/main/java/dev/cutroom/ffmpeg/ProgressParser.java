package dev.cutroom.ffmpeg;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the {@code key=value} blocks of ffmpeg's {@code -progress}, line by line, out of a stream
 * that log lines may share. A block ends with {@code progress=continue} or {@code progress=end}.
 *
 * <p>Values may be {@code N/A}: the last known value then stays. {@code out_time_ms} holds
 * microseconds, exactly as {@code out_time_us} does (<a
 * href="https://trac.ffmpeg.org/ticket/7345">ticket 7345</a>). Not thread-safe.
 */
public final class ProgressParser {

  private static final Set<String> KEYS =
      Set.of(
          "frame",
          "fps",
          "bitrate",
          "total_size",
          "out_time_us",
          "out_time_ms",
          "out_time",
          "dup_frames",
          "drop_frames",
          "speed",
          "progress");

  private long frame;
  private long outTimeMicros;
  private double speed;

  /** Whether the line belongs to a progress block rather than to the log. */
  public static boolean isProgressLine(String line) {
    int equals = line.indexOf('=');
    if (equals < 1) {
      return false;
    }
    String key = line.substring(0, equals);
    return KEYS.contains(key) || (key.startsWith("stream_") && key.endsWith("_q"));
  }

  /** Takes the next line; answers with a report when the line completes one. */
  public Optional<Progress> accept(String line) {
    if (!isProgressLine(line)) {
      return Optional.empty();
    }
    int equals = line.indexOf('=');
    String value = line.substring(equals + 1).strip();
    switch (line.substring(0, equals)) {
      case "frame" -> frame = wholeOr(value, frame);
      case "out_time_us", "out_time_ms" ->
          outTimeMicros = Math.max(0, wholeOr(value, outTimeMicros));
      case "speed" -> speed = decimalOr(value.replace("x", ""), speed);
      case "progress" -> {
        return Optional.of(
            new Progress(
                frame, Duration.of(outTimeMicros, ChronoUnit.MICROS), speed, value.equals("end")));
      }
      default -> {
        // The other keys tell nothing that is used.
      }
    }
    return Optional.empty();
  }

  private static long wholeOr(String value, long fallback) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException notAvailable) {
      return fallback;
    }
  }

  private static double decimalOr(String value, double fallback) {
    try {
      return Double.parseDouble(value.strip());
    } catch (NumberFormatException notAvailable) {
      return fallback;
    }
  }
}
