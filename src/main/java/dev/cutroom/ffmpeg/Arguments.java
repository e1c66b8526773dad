package dev.cutroom.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Builds one argument list, in the order in which ffmpeg reads it. Each value stays one argument;
 * nothing is ever split or quoted. Not thread-safe.
 */
public final class Arguments {

  /** Less than from one picture to the next in one file: those are 40 ms apart. */
  public static final Duration FIRST_PICTURE = Duration.ofMillis(30);

  private final List<String> list = new ArrayList<>();

  public Arguments add(String... arguments) {
    Collections.addAll(list, arguments);
    return this;
  }

  public Arguments add(String option, long value) {
    return add(option, Long.toString(value));
  }

  public Arguments add(String option, double value) {
    return add(option, Numbers.decimal(value));
  }

  public Arguments add(String option, Duration value) {
    return add(option, Numbers.seconds(value));
  }

  /**
   * A file that somebody sent: read as the format that it was found to be, by a demuxer that opens
   * nothing else. Options for this input ({@code -ss}, {@code -t}) come before.
   */
  public Arguments input(MediaFormat format, Path file) {
    return add("-protocol_whitelist", "file,pipe", "-f", format.demuxer()).file(file);
  }

  /**
   * As {@link #input}, and no more of it than its first picture: a file that passes for one may
   * hold others behind it, such as a brighter or a smaller one, or a film. They are decoded all the
   * same, so what is wrong with them must not count; and as they may have another size, the filters
   * must not begin anew for them.
   */
  public Arguments stillInput(MediaFormat format, Path file) {
    return add("-max_error_rate", "1", "-reinit_filter", "0")
        .add("-t", FIRST_PICTURE)
        .input(format, file);
  }

  /** A file that we made ourselves; its format is recognised by ffmpeg. */
  public Arguments ownInput(Path file) {
    return add("-protocol_whitelist", "file,pipe").file(file);
  }

  public List<String> toList() {
    return List.copyOf(list);
  }

  private Arguments file(Path file) {
    // The prefix keeps a name with a colon from being taken for a protocol.
    return add("-i", "file:" + file.toAbsolutePath());
  }
}
