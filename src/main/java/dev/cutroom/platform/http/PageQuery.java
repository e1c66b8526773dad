package dev.cutroom.platform.http;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The paging parameters of every list, taken as a {@code @BeanParam}. */
public class PageQuery {
  private static final int DEFAULT_LIMIT = 50;
  private static final int LARGEST_LIMIT = 200;

  @QueryParam("limit")
  @Nullable String limit;

  @QueryParam("cursor")
  @Nullable String cursor;

  /** How many items a page has, 1 to 200. */
  public int limit() {
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    try {
      int asked = Integer.parseInt(limit);
      if (asked >= 1 && asked <= LARGEST_LIMIT) {
        return asked;
      }
    } catch (NumberFormatException e) {
      // Falls through to the refusal, which says what would be right.
    }
    throw new Failure(
        Code.BAD_PARAMETER,
        "limit is \"" + limit + "\"; a whole number from 1 to " + LARGEST_LIMIT + " is expected.");
  }

  /** Where the page begins. */
  public Cursor cursor() {
    return Cursor.parse(cursor);
  }
}
