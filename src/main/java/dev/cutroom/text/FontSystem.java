package dev.cutroom.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lets the JDK's font machinery start on a machine without fontconfig and without a single font,
 * where it dies of "Fontconfig head is null": it is given a configuration that knows one bundled
 * font and nothing else, by {@code sun.awt.fontconfig}, which sun.awt.FontConfiguration reads. That
 * is done everywhere, so that no machine's own fonts ever play a part.
 */
final class FontSystem {

  private static final String CONFIGURATION = "sun.awt.fontconfig";
  private static final List<String> LOGICAL =
      List.of("dialog", "dialoginput", "monospaced", "sansserif", "serif");

  static {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    if (System.getProperty(CONFIGURATION) == null) {
      System.setProperty(CONFIGURATION, configuration().toString());
    }
  }

  private FontSystem() {}

  /** Called before the first use of a font; what it does, it does once. */
  static void ready() {}

  private static Path configuration() {
    String font = Bundle.file("NotoSans_700Bold.ttf").toAbsolutePath().toString();
    var lines =
        new StringBuilder("version=1\n")
            .append("sequence.allfonts=latin-1\n")
            .append("allfonts.latin-1=Bundled\n")
            .append("filename.Bundled=")
            .append(font.replace("\\", "\\\\"))
            .append('\n');
    for (String family : LOGICAL) {
      for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
        lines.append(family).append('.').append(style).append(".latin-1=Bundled\n");
      }
    }
    try {
      Path file = Files.createTempFile("cutroom-", "-fontconfig.properties");
      file.toFile().deleteOnExit();
      return Files.writeString(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
