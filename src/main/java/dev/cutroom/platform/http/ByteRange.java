package dev.cutroom.platform.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes.
 *
 * @param first the first byte, from 0
 * @param length how many; 0 or less when the range can't be satisfied
 */
public record ByteRange(long first, long length) {
  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * The range that {@code header} asks of {@code size} bytes. Empty for what a server may ignore: a
   * list of ranges, another unit, nonsense.
   */
  public static Optional<ByteRange> parse(String header, long size) {
    Matcher matcher = SINGLE.matcher(header.replace(" ", ""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String from = matcher.group(1);
    String to = matcher.group(2);
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    if (from.isEmpty()) {
      long last = Math.min(Long.parseLong(to), size);
      return Optional.of(new ByteRange(size - last, last));
    }
    long first = Long.parseLong(from);
    if (!to.isEmpty() && Long.parseLong(to) < first) {
      return Optional.empty();
    }
    long end = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
    return Optional.of(new ByteRange(first, end - first + 1));
  }
}
