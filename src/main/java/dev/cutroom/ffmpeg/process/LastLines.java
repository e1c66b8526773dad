package dev.cutroom.ffmpeg.process;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Keeps the end of what a child says: at most {@value #LINES} lines of {@value #WIDTH} characters,
 * however much it writes. Written by one thread, read by any.
 */
final class LastLines {

  static final int LINES = 40;
  static final int WIDTH = 1000;

  private final Deque<String> lines = new ArrayDeque<>(LINES);

  /**
   * Reads to the end. Lines that the predicate claims go to the consumer, the others are kept. Both
   * {@code \n} and {@code \r} end a line; empty lines are dropped.
   */
  void drain(Reader reader, Predicate<String> claimed, Consumer<String> claimant)
      throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = reader.read(); next >= 0; next = reader.read()) {
      if (next == '\n' || next == '\r') {
        finish(line, claimed, claimant);
      } else if (line.length() < WIDTH) {
        line.append((char) next);
      }
    }
    finish(line, claimed, claimant);
  }

  synchronized List<String> toList() {
    return List.copyOf(lines);
  }

  private void finish(StringBuilder line, Predicate<String> claimed, Consumer<String> claimant) {
    String text = line.toString().stripTrailing();
    line.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    if (claimed.test(text)) {
      claimant.accept(text);
    } else {
      keep(text);
    }
  }

  private synchronized void keep(String line) {
    if (lines.size() == LINES) {
      lines.removeFirst();
    }
    lines.addLast(line);
  }
}
