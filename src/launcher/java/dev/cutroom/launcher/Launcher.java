package dev.cutroom.launcher;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The command that runs Cutroom: one argument, the WAR; settings by environment.
 *
 * <p>Ends with 1 after one line on stderr if the start fails or the server ends by itself, and as
 * the signal says (143, 130) after an orderly stop by SIGTERM or Ctrl-C.
 */
public final class Launcher {
  private static final long STARTER_MILLIS = 8_000;

  /** What a shell calls the end by SIGTERM: 128 + 15. */
  private static final int TERMINATED = 143;

  private Launcher() {}

  /** Runs until the server ends or a signal comes. */
  public static void main(String[] arguments) {
    Console console = Console.ofThisProcess();
    if (arguments.length != 1) {
      console.fail("expected the path of the WAR as the only argument");
      System.exit(1);
    }
    endWithStarter();
    AtomicBoolean stopping = new AtomicBoolean();
    int exitCode = run(Path.of(arguments[0]), console, stopping);
    if (!stopping.get()) {
      System.exit(exitCode);
    }
    // Else the JVM ends by the signal, once the shutdown hook is through.
  }

  /**
   * Maven's exec plugin leaves its child running when Maven gets SIGTERM, so that nobody would be
   * told: where the system property asks for it, the end of the starter counts as the signal.
   */
  private static void endWithStarter() {
    if (Boolean.getBoolean("cutroom.end-with-starter")) {
      ProcessHandle.current()
          .parent()
          .ifPresent(starter -> starter.onExit().thenRun(() -> System.exit(TERMINATED)));
    }
  }

  private static int run(Path war, Console console, AtomicBoolean stopping) {
    try (var cutroom = CutroomServer.configured(System.getenv(), console::say)) {
      Thread starter = Thread.currentThread();
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> stop(cutroom, starter, stopping), "stop"));
      int exitCode = cutroom.start(war).waitForEnd();
      if (!stopping.get()) {
        console.fail("the server ended by itself (exit code " + exitCode + "): see its log");
      }
    } catch (StartupFailure e) {
      if (!stopping.get()) {
        console.fail(String.valueOf(e.getMessage()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 1;
  }

  /** A part that is just starting is stopped by the starter itself, so that is waited for. */
  private static void stop(CutroomServer cutroom, Thread starter, AtomicBoolean stopping) {
    stopping.set(true);
    cutroom.close();
    starter.interrupt();
    try {
      starter.join(STARTER_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
