package dev.cutroom.platform.multipart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * The bytes that end a part, and where they stand in others. Searched by Horspool's method: a byte
 * that is not in the delimiter lets it skip the whole length of it, so that of a film one byte in
 * thirty is looked at.
 */
final class Delimiter {
  private static final int BYTE_VALUES = 256;

  private final byte[] bytes;
  private final int[] skips = new int[BYTE_VALUES];

  Delimiter(String boundary) {
    bytes = ("\r\n--" + boundary).getBytes(ISO_8859_1);
    Arrays.fill(skips, bytes.length);
    for (int i = 0; i < bytes.length - 1; i++) {
      skips[bytes[i] & 0xff] = bytes.length - 1 - i;
    }
  }

  int length() {
    return bytes.length;
  }

  /** Where it begins between {@code from} and {@code to}, wholly; -1 when it does not. */
  int in(byte[] buffer, int from, int to) {
    int last = bytes.length - 1;
    int end = from + last;
    while (end < to) {
      if (buffer[end] == bytes[last] && Arrays.equals(buffer, end - last, end, bytes, 0, last)) {
        return end - last;
      }
      end += skips[buffer[end] & 0xff];
    }
    return -1;
  }
}
