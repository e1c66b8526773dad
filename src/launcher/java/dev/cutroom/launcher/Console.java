package dev.cutroom.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** The few lines for the person who started Cutroom; everything else goes to the log. */
final class Console {
  private final PrintStream lines;
  private final PrintStream failures;

  private Console(PrintStream lines, PrintStream failures) {
    this.lines = lines;
    this.failures = failures;
  }

  static Console ofThisProcess() {
    return new Console(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8));
  }

  void say(String line) {
    lines.println(line);
  }

  void fail(String whatAndWhatToDo) {
    failures.println("cutroom: " + whatAndWhatToDo);
  }
}
