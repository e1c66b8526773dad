package dev.cutroom.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, newest first.
 *
 * @param nextCursor what to send as {@code cursor} for the next page, or null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String nextCursor) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page out of {@code rows}, of which one more than {@code limit} was asked so that it shows
   * whether there is a next page.
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, Cursor> key, Function<R, T> view) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    String next = more ? key.apply(shown.get(limit - 1)).text() : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }
}
