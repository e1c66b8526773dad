package dev.cutroom.ffmpeg.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a child from doing harm, should a file turn it against us. Every child has an {@link
 * Allowance}. One that reads a foreign file besides gets that file as an open descriptor and may
 * open nothing else ({@link Handover}), has no network, and is no root where the server is.
 *
 * <p>Each part is tried out once, with the ffmpeg in use. What this machine does not allow is left
 * out and listed by {@link #lacking}, for the log: a server without it still works. Thread-safe.
 */
public final class Confinement {

  /** {@code nobody}, who owns nothing. */
  public static final int NOBODY = 65_534;

  static final String OWNER = "unix:uid";

  private final Containment containment;
  private final Allowance allowance;
  private final @Nullable String shell;
  private final @Nullable String prlimit;
  private final List<String> network;
  private final List<String> userLeash;
  private final @Nullable Integer user;
  private final List<String> lacking;

  private Confinement(Trials trials) {
    this.containment = trials.containment;
    this.allowance = trials.allowance;
    this.shell = trials.shell;
    this.prlimit = trials.prlimit;
    this.network = List.copyOf(trials.network);
    this.userLeash = List.copyOf(trials.userLeash);
    this.user = trials.userLeash.isEmpty() ? null : trials.user;
    this.lacking = List.copyOf(trials.lacking);
  }

  /**
   * Tries out what this machine allows; takes some tenths of a second.
   *
   * @param allowance the most that any child may use
   * @param user the numeric id that reads foreign files where the server is root; null: the
   *     server's
   */
  public static Confinement ofThisMachine(
      Path ffmpeg, Allowance allowance, @Nullable Integer user) {
    return new Confinement(new Trials(ffmpeg, allowance, user));
  }

  /** What this machine does not allow, one sentence each; empty: all of it holds. */
  public List<String> lacking() {
    return lacking;
  }

  /** Whether foreign files are read by somebody else than the server's own user. */
  public boolean dropsRoot() {
    return user != null;
  }

  Containment containment() {
    return containment;
  }

  /**
   * A command in all that it needs around it. A list of ours that names further files must be open
   * to all, folders included, or the server's own user reads it, and the foreign file with it.
   */
  Confined around(List<String> program, Invocation invocation) {
    Allowance own = invocation.allowance();
    Allowance most = own == null ? allowance : own.within(allowance);
    @Nullable Handover handed =
        shell == null
            ? null
            : Handover.of(invocation.arguments(), most.pixelsPerFrame(), false).orElse(null);
    @Nullable Integer reader = null;
    if (user != null && handed != null && handed.lists().stream().allMatch(OpenToAll::isOpen)) {
      reader = user;
      handed = Handover.of(invocation.arguments(), most.pixelsPerFrame(), true).orElse(null);
    }
    List<String> argv = new ArrayList<>(containment.group());
    if (shell != null && handed != null) {
      argv.addAll(handed.opening(shell));
      argv.addAll(network);
    }
    if (prlimit != null) {
      argv.add(prlimit);
      argv.addAll(most.options());
    }
    argv.addAll(reader == null ? containment.leash() : userLeash);
    argv.addAll(program);
    argv.addAll(handed == null ? invocation.arguments() : handed.arguments());
    return new Confined(argv, handed == null ? List.of() : handed.outputs(), reader, most.cpu());
  }

  /**
   * A command line, and the files that are given to another user while it runs.
   *
   * @param argv everything handed to the operating system
   * @param user who gets the outputs; null: they stay ours
   * @param cpu the processor time that the child may use
   */
  record Confined(List<String> argv, List<Path> outputs, @Nullable Integer user, Duration cpu) {

    /** Makes the outputs and gives them away; to be undone by {@link #takeBack}. */
    List<Lent> lend() {
      List<Lent> lent = new ArrayList<>();
      if (user == null) {
        return lent;
      }
      try {
        for (Path output : outputs) {
          boolean made = !Files.exists(output);
          if (made) {
            Files.createFile(output);
          }
          lent.add(new Lent(output, Files.getAttribute(output, OWNER), made));
          Files.setAttribute(output, OWNER, user);
        }
      } catch (IOException cannotGive) {
        takeBack(lent);
        throw new UncheckedIOException("An output cannot be given to the child", cannotGive);
      }
      return lent;
    }
  }

  /** A file lent to a child, and what it was before. */
  record Lent(Path file, Object owner, boolean made) {}

  /** What was made for a child that wrote nothing is removed, as if it had never been there. */
  static void takeBack(List<Lent> lent) {
    for (Lent each : lent) {
      try {
        if (!Files.exists(each.file())) {
          continue;
        }
        Files.setAttribute(each.file(), OWNER, each.owner());
        if (each.made() && Files.size(each.file()) == 0) {
          Files.delete(each.file());
        }
      } catch (IOException cannotTake) {
        throw new UncheckedIOException("An output cannot be taken back", cannotTake);
      }
    }
  }
}
