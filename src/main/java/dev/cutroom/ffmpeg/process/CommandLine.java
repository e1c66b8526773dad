package dev.cutroom.ffmpeg.process;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One command as started, and the same without the folders it names: what is shown to people must
 * not tell where files lie.
 *
 * @param program the tool's plain name
 * @param argv everything handed to the operating system, wrappers included
 * @param arguments what follows the program's name
 */
record CommandLine(String program, List<String> argv, List<String> arguments) {

  /** An absolute folder of at least one step, standing free in a text. */
  private static final Pattern FOLDER = Pattern.compile("(?<![\\w.])/(?:[^/\\s'\",:;\\[\\]]+/)+");

  CommandLine {
    argv = List.copyOf(argv);
    arguments = List.copyOf(arguments);
  }

  String shown() {
    return Stream.concat(Stream.of(program), arguments.stream().map(this::withoutFolders))
        .map(CommandLine::quoted)
        .collect(Collectors.joining(" "));
  }

  /** The text with every folder of this command, and everything else like a folder, cut out. */
  String withoutFolders(String text) {
    String shorter = text;
    for (String argument : arguments) {
      String folder = folderOf(argument);
      if (!folder.isEmpty()) {
        shorter = shorter.replace(folder, "…/");
      }
    }
    return FOLDER.matcher(shorter).replaceAll("…/");
  }

  private static String folderOf(String argument) {
    String plain = argument.startsWith("file:") ? argument.substring("file:".length()) : argument;
    if (!plain.startsWith("/") || plain.indexOf('\0') >= 0) {
      return "";
    }
    Path parent = Path.of(plain).getParent();
    return parent == null || parent.getNameCount() == 0 ? "" : parent + "/";
  }

  private static String quoted(String argument) {
    return argument.matches("[\\w@%+=:,./…-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
