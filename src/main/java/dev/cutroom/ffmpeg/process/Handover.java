package dev.cutroom.ffmpeg.process;

import dev.cutroom.ffmpeg.MediaFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The arguments of an ffmpeg that reads a foreign file, with each file replaced by a descriptor
 * that is open before the child begins.
 *
 * <p>The child then may use the protocol {@code fd} and no other, so whatever the file says, there
 * is nothing that it could make ffmpeg open; nor need the child be allowed to find the file by
 * itself. An input is foreign when its format is named or its formats are listed ({@link
 * dev.cutroom.ffmpeg.Arguments#input}); a command without one is left as it is. Lists for the
 * concat demuxer are our own and name other files of ours: they stay paths.
 *
 * @param arguments what the child is given
 * @param inputs what is opened for reading, from descriptor 3 on
 * @param outputs what is opened for writing, after the inputs
 * @param lists what the child still opens by itself, with the files of ours that they name
 */
record Handover(List<String> arguments, List<Path> inputs, List<Path> outputs, List<Path> lists) {

  private static final int FIRST = 3;

  /** A shell names no descriptor above 9. */
  private static final int MOST = 7;

  private static final String FILE = "file:/";

  private static final Set<String> FOREIGN =
      Arrays.stream(MediaFormat.values())
          .map(MediaFormat::demuxer)
          .collect(Collectors.toUnmodifiableSet());

  Handover {
    arguments = List.copyOf(arguments);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    lists = List.copyOf(lists);
  }

  /**
   * @param pixelsPerFrame the most that a foreign input may have, unless its options say less
   * @param outputsToo whether the child may not even write where we do
   * @return empty when no input is foreign
   */
  static Optional<Handover> of(List<String> arguments, long pixelsPerFrame, boolean outputsToo) {
    Rewriting rewriting = new Rewriting(arguments, pixelsPerFrame);
    return rewriting.foreign ? Optional.of(rewriting.handover(outputsToo)) : Optional.empty();
  }

  /** {@code sh -c …}, to be followed by the command that inherits the descriptors. */
  List<String> opening(String shell) {
    StringBuilder script = new StringBuilder("exec");
    int files = inputs.size() + outputs.size();
    for (int file = 0; file < files; file++) {
      script
          .append(' ')
          .append(FIRST + file)
          .append(file < inputs.size() ? "<" : "<>")
          .append("\"$")
          .append(file + 1)
          .append('"');
    }
    script.append("; shift ").append(files).append("; exec \"$@\"");
    List<String> command = new ArrayList<>(List.of(shell, "-c", script.toString(), "sh"));
    inputs.forEach(file -> command.add(file.toString()));
    outputs.forEach(file -> command.add(file.toString()));
    return command;
  }

  /**
   * One walk over a list of arguments: the options of an input stand in front of its {@code -i}.
   */
  private static final class Rewriting {
    private final List<String> given;
    private final long pixelsPerFrame;
    private final List<String> rewritten = new ArrayList<>();
    private final List<Path> inputs = new ArrayList<>();
    private final List<Path> outputs = new ArrayList<>();
    private final List<Path> lists = new ArrayList<>();
    private final boolean foreign;
    private int outputsBegin;

    Rewriting(List<String> given, long pixelsPerFrame) {
      this.given = given;
      this.pixelsPerFrame = pixelsPerFrame;
      boolean anyForeign = false;
      for (int at = given.indexOf("-i"); at >= 0 && at + 1 < given.size(); at = nextInput()) {
        anyForeign |= input(given.subList(outputsBegin, at), given.get(at + 1));
        outputsBegin = at + 2;
      }
      this.foreign = anyForeign;
    }

    Handover handover(boolean outputsToo) {
      for (int at = outputsBegin; at < given.size(); at++) {
        String argument = given.get(at);
        boolean output = outputsToo && isOutput(at) && inputs.size() + outputs.size() < MOST;
        if (output) {
          outputs.add(path(argument));
          // The file is there already, since it had to be made for the child.
          rewritten.addAll(
              List.of("-y", "/proc/self/fd/" + (FIRST + inputs.size() + outputs.size() - 1)));
        } else {
          rewritten.add(argument);
        }
      }
      return new Handover(rewritten, inputs, outputs, lists);
    }

    private int nextInput() {
      int within = given.subList(outputsBegin, given.size()).indexOf("-i");
      return within < 0 ? -1 : outputsBegin + within;
    }

    private boolean input(List<String> options, String url) {
      boolean list = "concat".equals(valueOf(options, "-f"));
      if (list || !url.startsWith(FILE) || inputs.size() == MOST - 1) {
        rewritten.addAll(options);
        rewritten.addAll(List.of("-i", url));
        if (url.startsWith(FILE)) {
          lists.add(path(url));
        }
        return false;
      }
      for (int i = 0; i < options.size(); i++) {
        boolean protocols = i > 0 && options.get(i - 1).equals("-protocol_whitelist");
        rewritten.add(protocols ? "fd" : options.get(i));
      }
      boolean isForeign =
          options.contains("-format_whitelist") || FOREIGN.contains(valueOf(options, "-f"));
      if (isForeign && !options.contains("-max_pixels")) {
        rewritten.addAll(List.of("-max_pixels", Long.toString(pixelsPerFrame)));
      }
      rewritten.addAll(List.of("-fd", Integer.toString(FIRST + inputs.size()), "-i", "fd:"));
      inputs.add(path(url));
      return isForeign;
    }

    private boolean isOutput(int at) {
      String argument = given.get(at);
      boolean named = argument.startsWith("/") || argument.startsWith(FILE);
      return named && (at == given.size() - 1 || !given.get(at - 1).startsWith("-"));
    }

    private static String valueOf(List<String> options, String name) {
      int at = options.lastIndexOf(name);
      return at >= 0 && at + 1 < options.size() ? options.get(at + 1) : "";
    }

    private static Path path(String url) {
      return Path.of(url.startsWith(FILE) ? url.substring(FILE.length() - 1) : url);
    }
  }
}
