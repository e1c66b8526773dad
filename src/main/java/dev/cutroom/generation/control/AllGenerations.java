package dev.cutroom.generation.control;

import dev.cutroom.generation.entity.Kind;
import dev.cutroom.generation.entity.Priority;
import dev.cutroom.generation.entity.State;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The generations of all accounts, for who runs the installation. */
@ApplicationScoped
public class AllGenerations {
  @Inject Database database;

  /** Which ones; null stands for any. */
  public record Filter(
      @Nullable State state,
      @Nullable Kind kind,
      @Nullable UUID ownerId,
      @Nullable UUID projectId) {}

  /**
   * One of them, with what its owner does not see.
   *
   * @param worker the start of a server that works on it
   * @param rescues how many of its attempts died with their server
   * @param failures how many of its attempts ended with a passing failure
   */
  public record Entry(
      GenerationRow generation,
      UUID ownerId,
      String ownerEmail,
      String projectName,
      @Nullable UUID worker,
      Priority priority,
      int rescues,
      int failures,
      @Nullable Instant notBefore) {}

  /** A page of them in brief, newest first; one more than the page holds. */
  public List<Entry> list(Filter filter, PageQuery page) {
    return database.rows(
        GenerationRow.BRIEF
            + ", a.email as owner_email, p.name as project_name"
            + GenerationRow.FROM
            + """
        join account a on a.id = g.owner_id
        where (cast(? as text) is null or g.state = ?) and (cast(? as text) is null or g.kind = ?)
          and (cast(? as uuid) is null or g.owner_id = ?) and (cast(? as uuid) is null or g.project_id = ?)
          and (g.created_at, g.id) < (?, ?)
        order by g.created_at desc, g.id desc limit ?
        """,
        row ->
            new Entry(
                GenerationRow.read(row),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_email"),
                row.getString("project_name"),
                row.getObject("worker", UUID.class),
                Priority.of(row.getInt("priority")),
                row.getInt("rescues"),
                row.getInt("failures"),
                Database.instant(row, "not_before")),
        text(filter.state()),
        text(filter.state()),
        kind(filter.kind()),
        kind(filter.kind()),
        filter.ownerId(),
        filter.ownerId(),
        filter.projectId(),
        filter.projectId(),
        page.cursor().at(),
        page.cursor().id(),
        page.limit() + 1);
  }

  private static @Nullable String text(@Nullable State state) {
    return state == null ? null : state.text();
  }

  private static @Nullable String kind(@Nullable Kind kind) {
    return kind == null ? null : kind.text();
  }
}
