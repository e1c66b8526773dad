package dev.cutroom.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files that src/main/fonts collects at build time, as files: fonts are read piece by piece,
 * and 50 MB of them would not fit into a small heap. A server that unpacks the application has them
 * already; from inside an archive each is copied once into a temporary file.
 */
final class Bundle {

  private static final Map<String, Path> FILES = new ConcurrentHashMap<>();

  private Bundle() {}

  static Path file(String name) {
    return FILES.computeIfAbsent(name, Bundle::find);
  }

  static List<String> lines(String name) {
    try {
      return Files.readAllLines(file(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path find(String name) {
    URL url = Bundle.class.getResource("bundle/" + name);
    if (url == null) {
      throw new IllegalStateException(
          "The application was built without " + name + "; src/main/fonts/build.mjs makes it.");
    }
    try {
      URI uri = url.toURI();
      return "file".equals(uri.getScheme()) ? Path.of(uri) : copied(url, name);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path copied(URL url, String name) throws IOException {
    Path copy = Files.createTempFile("cutroom-", "-" + name);
    copy.toFile().deleteOnExit();
    try (InputStream in = url.openStream()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }
}
