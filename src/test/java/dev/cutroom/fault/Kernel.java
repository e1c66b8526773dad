package dev.cutroom.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Signals that Java can't send. */
enum Kernel {
  STOP,
  CONT,
  KILL;

  /** Sends it; a process that has ended meanwhile is none to complain about. */
  void to(ProcessHandle process) {
    try {
      int exit =
          new ProcessBuilder(List.of("kill", "-" + name(), Long.toString(process.pid())))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (exit != 0 && process.isAlive()) {
        throw new IllegalStateException(this + " does not reach " + process.pid());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
