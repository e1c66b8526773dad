package dev.cutroom.ffmpeg.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out, by trying, what this machine has to confine a child with: that a program is there does
 * not say that it may do its work, inside a container least of all.
 */
final class Trials {
  private static final Path HERE = Path.of("/proc/self");

  final Containment containment = Containment.ofThisMachine();
  final List<String> lacking = new ArrayList<>();
  private final Path ffmpeg;
  final Allowance allowance;
  final @Nullable Integer user;
  final @Nullable String prlimit;
  final @Nullable String shell;
  final List<String> network;
  final List<String> userLeash;

  Trials(Path ffmpeg, Allowance allowance, @Nullable Integer user) {
    this.ffmpeg = ffmpeg;
    this.allowance = allowance;
    this.user = user;
    this.prlimit = prlimit();
    this.shell = shell();
    boolean root = isRoot();
    this.network = shell == null ? List.of() : network(root);
    this.userLeash = shell == null || user == null || !root ? List.of() : userLeash(user);
  }

  private @Nullable String prlimit() {
    Optional<String> found =
        Containment.onPath("prlimit")
            .filter(
                program ->
                    Containment.runs(
                        Containment.concat(
                            Containment.concat(List.of(program), allowance.options()), version())));
    if (found.isEmpty()) {
      lacking.add("ffmpeg runs without limits on memory, processor time and output: no prlimit");
    }
    return found.orElse(null);
  }

  private @Nullable String shell() {
    Handover zeros =
        new Handover(
            List.of(
                "-v", "error", "-fd", "3", "-f", "s16le", "-t", "0.01", "-i", "fd:", "-f", "null",
                "-"),
            List.of(Path.of("/dev/zero")),
            List.of(),
            List.of());
    Optional<String> found =
        Containment.onPath("sh")
            .filter(
                program ->
                    Containment.runs(
                        Containment.concat(
                            zeros.opening(program),
                            Containment.concat(List.of(ffmpeg.toString()), zeros.arguments()))));
    if (found.isEmpty()) {
      lacking.add("ffmpeg opens files by their names: it cannot be given open ones");
    }
    return found.orElse(null);
  }

  private List<String> network(boolean root) {
    List<String> options =
        root ? List.of("--net", "--") : List.of("--user", "--map-current-user", "--net", "--");
    List<String> found =
        Containment.onPath("unshare")
            .map(unshare -> Containment.concat(List.of(unshare), options))
            .filter(command -> Containment.runs(Containment.concat(command, version())))
            .orElse(List.of());
    if (found.isEmpty()) {
      lacking.add(
          "ffmpeg could reach the network, if it were not told to open files only: no unshare");
    }
    return found;
  }

  /** The leash comes last: a change of user takes off the signal at the starter's end. */
  private List<String> userLeash(int uid) {
    String id = Integer.toString(uid);
    List<String> found =
        Containment.onPath("setpriv")
            .map(
                setpriv ->
                    List.of(
                        setpriv,
                        "--reuid",
                        id,
                        "--regid",
                        id,
                        "--clear-groups",
                        "--inh-caps=-all",
                        "--bounding-set=-all",
                        "--pdeathsig",
                        "KILL",
                        "--no-new-privs"))
            .filter(command -> Containment.runs(Containment.concat(command, version())))
            .orElse(List.of());
    if (found.isEmpty()) {
      lacking.add(
          "ffmpeg reads foreign files as root: user "
              + id
              + " cannot run it (is its folder closed?)");
    }
    return found;
  }

  private List<String> version() {
    return List.of(ffmpeg.toString(), "-version");
  }

  private static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(HERE, Confinement.OWNER));
    } catch (IOException | UnsupportedOperationException noSuchThing) {
      return false;
    }
  }
}
