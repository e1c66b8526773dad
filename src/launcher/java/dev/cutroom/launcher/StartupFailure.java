package dev.cutroom.launcher;

/**
 * A start that cannot succeed, in words for the person at the console: one line, what is wrong and,
 * after the colon, what to do.
 */
public final class StartupFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  StartupFailure(String whatAndWhatToDo) {
    super(oneLine(whatAndWhatToDo));
  }

  StartupFailure(String whatAndWhatToDo, Throwable cause) {
    super(oneLine(whatAndWhatToDo), cause);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }
}
