package dev.cutroom.ffmpeg.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ffmpeg and the ffprobe in use; the only class that starts them (see {@link OtherPrograms} for
 * the rest). Thread-safe.
 *
 * <p>Every child runs without stdin, without the server's environment, in a process group of its
 * own, and dies with the server.
 */
public final class MediaTools {

  private static final List<String> PROBE_OPTIONS = List.of("-hide_banner");

  /** Progress goes to stderr, where it is told from the log, so that stdout is free for data. */
  private static final List<String> ENCODE_OPTIONS =
      List.of(
          "-hide_banner", "-nostdin", "-nostats", "-progress", "pipe:2", "-stats_period", "0.5");

  private final Path ffmpeg;
  private final Path ffprobe;
  private final Confinement confinement;
  private final @Nullable ChildRegistry registry;
  private final @Nullable Duration longestStall;

  public MediaTools(Path ffmpeg, Path ffprobe) {
    this(ffmpeg, ffprobe, null);
  }

  /**
   * @param registry where living children are noted down, so that the next start can reap them;
   *     null: nowhere
   */
  public MediaTools(Path ffmpeg, Path ffprobe, @Nullable ChildRegistry registry) {
    this(ffmpeg, ffprobe, registry, Confinement.ofThisMachine(ffmpeg, Allowance.USUAL, null));
  }

  public MediaTools(
      Path ffmpeg, Path ffprobe, @Nullable ChildRegistry registry, Confinement confinement) {
    this(ffmpeg, ffprobe, confinement, registry, null);
  }

  private MediaTools(
      Path ffmpeg,
      Path ffprobe,
      Confinement confinement,
      @Nullable ChildRegistry registry,
      @Nullable Duration longestStall) {
    this.ffmpeg = ffmpeg;
    this.ffprobe = ffprobe;
    this.confinement = confinement;
    this.registry = registry;
    this.longestStall = longestStall;
  }

  /**
   * The same tools, under a watch that no invocation escapes: an ffmpeg whose output stands still
   * for {@code stall} is ended, whatever longer time its caller would allow.
   */
  public MediaTools endingStalled(Duration stall) {
    return new MediaTools(ffmpeg, ffprobe, confinement, registry, stall);
  }

  /** Programs of other kinds, contained and noted down as ffmpeg is. */
  public OtherPrograms otherPrograms() {
    return new OtherPrograms(confinement.containment(), registry);
  }

  /**
   * What a child left behind.
   *
   * @param stdout its output as text; empty when an {@link OutputReader} took it
   * @param lastLines the last lines (at most 40) it wrote to stderr, progress reports left out
   */
  public record Finished(String stdout, List<String> lastLines, Duration elapsed) {
    public Finished {
      lastLines = List.copyOf(lastLines);
    }
  }

  /**
   * Runs a tool to its end. Blocks the calling thread all the while: the kernel kills a child when
   * the thread that started it ends, so nobody else may start it.
   *
   * @throws ProcessFailedException the tool ended with a status other than 0
   * @throws ProcessOverLimitException it did so because it wanted more than its {@link Allowance}
   * @throws ProcessStalledException its output stood still longer than allowed
   * @throws ProcessTimeoutException it passed its limit
   * @throws ProcessNotStartedException it could not be started
   * @throws ScopeEndedException the scope was ended, before or meanwhile
   * @throws InterruptedException the calling thread was interrupted; the child has been ended
   */
  public Finished run(ProcessScope scope, Invocation invocation) throws InterruptedException {
    Confinement.Confined confined = confinement.around(program(invocation.tool()), invocation);
    CommandLine command = commandLine(invocation, confined);
    List<Confinement.Lent> lent = confined.lend();
    try {
      return run(scope, invocation, command, confined);
    } finally {
      Confinement.takeBack(lent);
    }
  }

  private Finished run(
      ProcessScope scope, Invocation invocation, CommandLine command, Confinement.Confined confined)
      throws InterruptedException {
    OutputReader reader = invocation.stdout();
    TextOutput text = new TextOutput();
    ChildRun.Ended ended =
        new ChildRun(scope, command, registry, invocation.limit(), stallOf(invocation))
            .run(
                confinement.containment().builder(command.argv()),
                invocation.onProgress(),
                reader == null ? text : reader);
    if (ended.exitCode() != 0) {
      throw failure(command, ended, confined.cpu());
    }
    return new Finished(text.text(), ended.lastLines(), ended.elapsed());
  }

  private @Nullable Duration stallOf(Invocation invocation) {
    Duration own = invocation.stall();
    if (longestStall == null || invocation.tool() == Tool.FFPROBE) {
      return own;
    }
    return own == null || own.compareTo(longestStall) > 0 ? longestStall : own;
  }

  private List<String> program(Tool tool) {
    boolean encode = tool == Tool.FFMPEG;
    List<String> program = new ArrayList<>();
    program.add((encode ? ffmpeg : ffprobe).toString());
    program.addAll(encode ? ENCODE_OPTIONS : PROBE_OPTIONS);
    return program;
  }

  private static CommandLine commandLine(Invocation invocation, Confinement.Confined confined) {
    String name = invocation.tool() == Tool.FFMPEG ? "ffmpeg" : "ffprobe";
    return new CommandLine(name, confined.argv(), invocation.arguments());
  }

  private static ProcessFailedException failure(
      CommandLine command, ChildRun.Ended ended, Duration cpu) {
    List<String> lines = ended.lastLines();
    return ProcessOverLimitException.passed(ended.exitCode(), lines, spent(cpu, ended.elapsed()))
        .<ProcessFailedException>map(
            resource -> new ProcessOverLimitException(command, ended.exitCode(), resource, lines))
        .orElseGet(() -> new ProcessFailedException(command, ended.exitCode(), lines));
  }

  /** Whether the time that has passed, on all cores, is as much as that. */
  private static boolean spent(Duration cpu, Duration elapsed) {
    int cores = Runtime.getRuntime().availableProcessors();
    return elapsed.multipliedBy(cores).compareTo(cpu) >= 0;
  }
}
