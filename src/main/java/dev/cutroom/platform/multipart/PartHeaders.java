package dev.cutroom.platform.multipart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above a part's content: of it, only {@code Content-Disposition} counts here.
 *
 * <p>Browsers send names as UTF-8 and escape a quotation mark as {@code %22} (the HTML standard,
 * "multipart/form-data encoding algorithm"); curl before 7.81 escapes it by a backslash. A lone
 * backslash is left alone: it belongs to a path of Windows.
 */
final class PartHeaders {
  private static final String DISPOSITION = "content-disposition:";
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([\\w*-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s\"]*))");

  private final Map<String, String> parameters = new LinkedHashMap<>();

  /** Reads one line without its end; other headers are passed over. */
  void accept(byte[] line) {
    String text = new String(line, UTF_8);
    if (!text.toLowerCase(Locale.ROOT).startsWith(DISPOSITION)) {
      return;
    }
    Matcher matcher = PARAMETER.matcher(text);
    while (matcher.find()) {
      String quoted = matcher.group(2);
      String value = quoted == null ? matcher.group(3) : unescaped(quoted);
      parameters.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), value);
    }
  }

  String name() {
    return parameters.getOrDefault("name", "");
  }

  Optional<String> fileName() {
    return Optional.ofNullable(parameters.get("filename"));
  }

  private static String unescaped(String quoted) {
    return quoted
        .replace("\\\"", "\"")
        .replace("\\\\", "\\")
        .replace("%22", "\"")
        .replace("%0D", "\r")
        .replace("%0A", "\n");
  }
}
