package dev.cutroom.ffmpeg.process;

import java.util.List;
import java.util.Optional;

/**
 * The child wanted more than its {@link Allowance}. Unlike a timeout this does not depend on how
 * busy the machine is: the same file fails in the same way again.
 */
public final class ProcessOverLimitException extends ProcessFailedException {

  private static final long serialVersionUID = 1L;

  private static final int SIGXCPU = 24;
  private static final int SIGXFSZ = 25;
  private static final int SIGNALLED = 128;
  private static final int ENDED_BY_SIGNAL = 255;

  private static final List<String> OUT_OF_MEMORY =
      List.of(
          "Cannot allocate memory", "std::bad_alloc", "malloc of size", "pthread_create() failed");

  /** What ran out. */
  public enum Resource {
    CPU("processor time"),
    MEMORY("memory"),
    OUTPUT("room for its output");

    private final String words;

    Resource(String words) {
      this.words = words;
    }

    /** For a sentence: more … than allowed. */
    public String words() {
      return words;
    }
  }

  private final Resource resource;

  ProcessOverLimitException(
      CommandLine command, int exitCode, Resource resource, List<String> lastLines) {
    super(
        command.program() + " needed more " + resource.words() + " than it may have",
        command,
        exitCode,
        lastLines);
    this.resource = resource;
  }

  public Resource resource() {
    return resource;
  }

  /** The limits are ours, so passing one says that the input wants too much. */
  @Override
  public boolean toolItselfFailed() {
    return false;
  }

  /**
   * Which limit ended the child, if one did. ffmpeg catches SIGXCPU and ends by itself, with the
   * status that it has for every signal; for memory there is no signal, only what the C library and
   * the encoders make of the refusal.
   *
   * @param spent whether the child ran long enough to have used up its processor time
   */
  static Optional<Resource> passed(int exitCode, List<String> lastLines, boolean spent) {
    if (exitCode == SIGNALLED + SIGXFSZ) {
      return Optional.of(Resource.OUTPUT);
    }
    if (exitCode == SIGNALLED + SIGXCPU || (exitCode == ENDED_BY_SIGNAL && spent)) {
      return Optional.of(Resource.CPU);
    }
    return OUT_OF_MEMORY.stream().anyMatch(words -> says(lastLines, words))
        ? Optional.of(Resource.MEMORY)
        : Optional.empty();
  }

  private static boolean says(List<String> lines, String words) {
    return lines.stream().anyMatch(line -> line.contains(words));
  }
}
