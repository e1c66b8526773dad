package dev.cutroom.account.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cutroom.platform.http.Cursor;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The log of what somebody may have to account for: rare deeds that take something from others or
 * can't be undone. Failed sign-ins are none, or a stranger could fill the disk with them.
 */
@ApplicationScoped
public class Audit {
  private static final System.Logger LOG = System.getLogger(Audit.class.getName());

  @Inject Database database;

  /**
   * One deed.
   *
   * @param id its place in the log; not shown, for paging
   */
  public record Entry(long id, Deed deed) {
    /** Where the page behind this entry begins. */
    public Cursor cursor() {
      return new Cursor(deed.at(), new UUID(0, id));
    }
  }

  /** A deed as administrators see it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Deed(
      Instant at, UUID accountId, String action, String objectType, UUID objectId, String detail) {}

  /** Which deeds to look for; null is any. */
  public record Filter(
      @Nullable String action, @Nullable UUID accountId, @Nullable UUID objectId) {}

  /**
   * Notes a deed in the caller's transaction: both are kept, or neither.
   *
   * @param action lower case, with hyphens
   * @param detail a sentence for a person, without secrets
   */
  public void write(
      UUID accountId, String action, String objectType, UUID objectId, String detail) {
    database.update(
        "insert into audit (account_id, action, object_type, object_id, detail)"
            + " values (?, ?, ?, ?, ?)",
        accountId,
        action,
        objectType,
        objectId,
        detail);
    LOG.log(
        System.Logger.Level.INFO, "{0} of {1} {2} by {3}", action, objectType, objectId, accountId);
  }

  /** The entries that {@code filter} lets through, newest first; one more than the page holds. */
  public List<Entry> list(Filter filter, PageQuery page) {
    Cursor cursor = page.cursor();
    return database.rows(
        """
        select * from audit where (at, id) < (?, ?)
          and action = coalesce(?, action)
          and account_id = coalesce(?::uuid, account_id)
          and object_id = coalesce(?::uuid, object_id)
        order by at desc, id desc limit ?
        """,
        row ->
            new Entry(
                row.getLong("id"),
                new Deed(
                    row.getTimestamp("at").toInstant(),
                    row.getObject("account_id", UUID.class),
                    row.getString("action"),
                    row.getString("object_type"),
                    row.getObject("object_id", UUID.class),
                    row.getString("detail"))),
        cursor.at(),
        cursor.id().getLeastSignificantBits(),
        filter.action(),
        filter.accountId(),
        filter.objectId(),
        page.limit() + 1);
  }
}
