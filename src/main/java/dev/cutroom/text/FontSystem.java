package dev.cutroom.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Lets the JDK's font machinery start on a machine without fontconfig and without a single font,
 * where it dies of "Fontconfig head is null": it is given a configuration that knows one bundled
 * font and nothing else (JDK-8191522 and its kin; sun.awt.fontconfig is read by
 * sun.awt.FontConfiguration). It is set everywhere, so that no machine's own fonts ever play a
 * part.
 */
final class FontSystem {

  private static final String CONFIGURATION = "sun.awt.fontconfig";
  private static final List<String> LOGICAL =
      List.of("allfonts", "dialog", "dialoginput", "monospaced", "sansserif", "serif");

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
    try {
      Path file = Files.createTempFile("cutroom-", "-fontconfig.properties");
      file.toFile().deleteOnExit();
      var properties = new Properties();
      properties.setProperty("version", "1");
      properties.setProperty("sequence.allfonts", "latin-1");
      properties.setProperty(
          "filename.Bundled", Bundle.file("NotoSans_700Bold.ttf").toAbsolutePath().toString());
      for (String family : LOGICAL) {
        if (family.equals("allfonts")) {
          properties.setProperty("allfonts.latin-1", "Bundled");
          continue;
        }
        for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
          properties.setProperty(family + "." + style + ".latin-1", "Bundled");
        }
      }
      // Without Properties.store's comment of the time, in a fixed order.
      var lines = new StringBuilder();
      for (String key : new TreeSet<>(properties.stringPropertyNames())) {
        lines.append(key).append('=').append(escaped(properties.getProperty(key))).append('\n');
      }
      Files.writeString(file, lines.toString());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\");
  }
}
