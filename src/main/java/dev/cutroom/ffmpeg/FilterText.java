package dev.cutroom.ffmpeg;

/**
 * The one place where text is made safe for a filter graph.
 *
 * <p>Two parsers read it one after the other: the graph's, then the filter's own for its options;
 * each takes one level of escapes away (<a
 * href="https://ffmpeg.org/ffmpeg-filters.html#Notes-on-filtergraph-escaping">Notes on filtergraph
 * escaping</a>). Words of people still never go into a graph: they are drawn into pictures. What
 * passes here are values that we make ourselves, such as file names of work folders.
 */
public final class FilterText {

  private FilterText() {}

  /**
   * The value of one option of a filter, fit to stand in {@code -filter_complex} or {@code -vf}.
   */
  public static String escape(String value) {
    return level(level(value, "\\':"), "\\'[],;");
  }

  private static String level(String text, String special) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (special.indexOf(next) >= 0) {
        escaped.append('\\');
      }
      escaped.append(next);
    }
    return escaped.toString();
  }
}
