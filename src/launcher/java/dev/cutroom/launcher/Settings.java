package dev.cutroom.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the operator asked for, from environment variables; those that concern only the application
 * are not looked at but handed on with all others.
 *
 * @param environment all variables, for the server's process
 * @param httpAddress loopback unless asked otherwise: there is no TLS here, so that opening the
 *     port to a network is a decision of the operator
 * @param httpPort 1 to 65535
 * @param dataDir absolute; everything that must survive lies in it
 * @param runtimeDir absolute; what was unpacked and can be unpacked again
 * @param heap the server's heap limit, as {@code -Xmx} takes it
 * @param database an outside PostgreSQL; empty: the embedded one
 */
record Settings(
    Map<String, String> environment,
    InetAddress httpAddress,
    int httpPort,
    Path dataDir,
    Path runtimeDir,
    String heap,
    Optional<DatabaseAddress> database) {
  static final String HTTP_PORT = "CUTROOM_HTTP_PORT";
  static final String HTTP_ADDRESS = "CUTROOM_HTTP_ADDRESS";
  static final String DATA_DIR = "CUTROOM_DATA_DIR";
  static final String RUNTIME_DIR = "CUTROOM_RUNTIME_DIR";
  static final String HEAP = "CUTROOM_HEAP";
  static final String DB_URL = "CUTROOM_DB_URL";
  static final String DB_USER = "CUTROOM_DB_USER";
  static final String DB_PASSWORD = "CUTROOM_DB_PASSWORD";
  static final String FFMPEG = "CUTROOM_FFMPEG";
  static final String FFPROBE = "CUTROOM_FFPROBE";
  static final String VOICE_SPEAKER = "CUTROOM_VOICE_SPEAKER";

  private static final Pattern HEAP_SIZE = Pattern.compile("[1-9][0-9]{0,6}[mMgG]");

  Settings {
    environment = Map.copyOf(environment);
  }

  /**
   * @throws StartupFailure naming the variable that cannot be used
   */
  static Settings from(Map<String, String> environment) {
    Path dataDir = folder(environment, DATA_DIR, Path.of("data"));
    return new Settings(
        environment,
        address(value(environment, HTTP_ADDRESS).orElse("127.0.0.1")),
        port(value(environment, HTTP_PORT).orElse("8080")),
        dataDir,
        folder(environment, RUNTIME_DIR, dataDir.resolve("runtime")),
        heap(value(environment, HEAP).orElse("512m")),
        database(environment));
  }

  Optional<String> value(String name) {
    return value(environment, name);
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static int port(String value) {
    try {
      int port = Integer.parseInt(value);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // falls through: the same answer as for a number out of range
    }
    throw new StartupFailure(HTTP_PORT + " is '" + value + "': set it to a number from 1 to 65535");
  }

  private static InetAddress address(String value) {
    try {
      return InetAddress.getByName(value);
    } catch (UnknownHostException e) {
      throw new StartupFailure(
          HTTP_ADDRESS
              + " is '"
              + value
              + "', which is no address: set it to one of this machine, such as 127.0.0.1, or to"
              + " 0.0.0.0 for all",
          e);
    }
  }

  private static Path folder(Map<String, String> environment, String name, Path otherwise) {
    try {
      Path folder = value(environment, name).map(Path::of).orElse(otherwise).toAbsolutePath();
      if (!folder.toString().contains(":")) {
        return folder.normalize();
      }
    } catch (InvalidPathException e) {
      // falls through
    }
    throw new StartupFailure(name + " cannot be used: set it to a folder without ':' in its path");
  }

  private static String heap(String value) {
    if (!HEAP_SIZE.matcher(value).matches()) {
      throw new StartupFailure(HEAP + " is '" + value + "': set it to a size such as 512m or 2g");
    }
    return value;
  }

  private static Optional<DatabaseAddress> database(Map<String, String> environment) {
    Optional<String> url = value(environment, DB_URL);
    Optional<String> user = value(environment, DB_USER);
    String password = environment.getOrDefault(DB_PASSWORD, "");
    if (url.isEmpty()) {
      if (user.isPresent() || !password.isEmpty()) {
        throw new StartupFailure(
            DB_URL + " is missing: set it together with " + DB_USER + ", or unset all three");
      }
      return Optional.empty();
    }
    if (!url.get().startsWith("jdbc:postgresql:")) {
      throw new StartupFailure(
          DB_URL + " is no PostgreSQL address: use jdbc:postgresql://host:5432/database");
    }
    if (user.isEmpty()) {
      throw new StartupFailure(DB_USER + " is missing: set it, since " + DB_URL + " is set");
    }
    return Optional.of(new DatabaseAddress(url.get(), user.get(), password));
  }
}
