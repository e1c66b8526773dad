package dev.cutroom.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cutroom.testing.TestMedia;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has been encoded, in the words of nobody but the encoder: servers are given a script for
 * their ffmpeg that appends one line to a file and becomes the real one, so that signals, and the
 * kernel's at the server's death, still reach it.
 */
final class Ledger {
  private static final Pattern LINE =
      Pattern.compile("([0-9.]+) ([0-9]+) .*/work/([0-9a-f-]{36})/([0-9]+)/(.+)");

  private final Path script;
  private final Path file;

  private Ledger(Path script, Path file) {
    this.script = script;
    this.file = file;
  }

  /**
   * One start of an encoder for an attempt.
   *
   * @param atSeconds by the machine's monotonic clock
   * @param step the step's name, or the file of it that was written
   */
  record Encode(double atSeconds, long pid, String generationId, long fence, String step) {
    /** Of a segment's pictures, which is what costs. */
    boolean isSegment() {
      return step.matches("clip-[0-9]+-segment-[0-9]+");
    }
  }

  /** An empty one in {@code folder}. */
  static Ledger in(Path folder) {
    Path file = folder.resolve("encodes.txt");
    String text =
        """
        #!/bin/sh
        read -r up idle </proc/uptime
        out=-
        for argument; do
          case $argument in */work/*/*/*) out=$argument ;; esac
        done
        # Whoever only looks at a file may write nowhere.
        [ "$out" = - ] || printf '%%s %%s %%s\\n' "$up" $$ "$out" >>'%s'
        exec '%s' "$@"
        """
            .formatted(file, TestMedia.ffmpeg().toAbsolutePath());
    try {
      Files.createFile(file);
      Path script = Files.writeString(folder.resolve("ffmpeg-with-ledger"), text);
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
      return new Ledger(script, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For {@code CUTROOM_FFMPEG}. */
  Path script() {
    return script;
  }

  /** All so far, in the order of their starts. */
  List<Encode> encodes() {
    try {
      return Files.readAllLines(file, UTF_8).stream().flatMap(l -> parse(l).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether one of {@code generationId} has begun. */
  boolean hasBegun(String generationId) {
    return encodes().stream().anyMatch(encode -> encode.generationId().equals(generationId));
  }

  /** Now, by the clock of the entries. */
  static double nowSeconds() {
    try {
      return Double.parseDouble(Files.readString(Path.of("/proc/uptime")).split(" ", -1)[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Encode> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(
            new Encode(
                Double.parseDouble(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                matcher.group(3),
                Long.parseLong(matcher.group(4)),
                matcher.group(5)))
        : Optional.empty();
  }
}
