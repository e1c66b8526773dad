package dev.cutroom.launcher;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from Payara's log why a deployment failed. Payara Micro itself goes on afterwards, says
 * that it is ready and answers 404 to everything.
 *
 * <p>Written by the thread that reads the log, read by the one that waits for the start.
 */
final class StartOutcome {
  private static final Pattern FAILED =
      Pattern.compile(".*Exception while (?:loading|deploying|preparing) the app.*");
  private static final Pattern CAUSE =
      Pattern.compile(
          "(?:Caused by: )?(?:[a-z][\\w]*\\.)+([A-Z][\\w$]*(?:Exception|Error))(?:: (.*))?");
  private static final Pattern SEVERE = Pattern.compile("\\S+ SEVERE +\\[[^\\]]*] (.*)");

  private volatile String cause = "";
  private volatile String severe = "";
  private volatile boolean failed;

  void accept(String line) {
    Matcher aCause = CAUSE.matcher(line);
    Matcher aSevere = SEVERE.matcher(line);
    if (aCause.matches()) {
      String message = aCause.group(2);
      cause = message == null || message.isBlank() ? aCause.group(1) : message.strip();
    } else if (aSevere.matches()) {
      severe = aSevere.group(1).strip();
      failed |= FAILED.matcher(line).matches();
    }
  }

  Optional<String> deploymentFailure() {
    return failed ? lastTrouble() : Optional.empty();
  }

  /** The innermost cause says more than the server's own words. */
  Optional<String> lastTrouble() {
    return Optional.of(cause.isEmpty() ? severe : cause).filter(text -> !text.isEmpty());
  }
}
