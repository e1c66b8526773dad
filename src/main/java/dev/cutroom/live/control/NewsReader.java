package dev.cutroom.live.control;

import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.project.control.ProjectStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads, for all projects that are watched on this server, in one statement. */
@ApplicationScoped
public class NewsReader {
  /** So many events of a project at a time: who resumes far behind does not fill the memory. */
  static final int BATCH = 100;

  /** One statement sees one moment: the current progress and the events up to it fit together. */
  private static final String SQL =
      """
      select w.project_id, g.*, q.position as queue_position, p.last_event,
        e.numbers, e.kinds, e.texts
      from unnest(cast(? as uuid[]), cast(? as bigint[])) as w(project_id, told)
      join project p on p.id = w.project_id
      left join generation g on g.id = p.latest_generation_id
      left join generation_queue q on q.id = g.id
      left join lateral (
        select array_agg(n.number order by n.number) as numbers,
          array_agg(n.kind order by n.number) as kinds,
          array_agg(cast(n.data as text) order by n.number) as texts
        from (select * from project_event
              where project_id = w.project_id and number > w.told
              order by number limit
      """
          + BATCH
          + ") n) e on true";

  @Inject Database database;

  /**
   * The news of projects; one that is gone has none.
   *
   * @param told for each project, the number after which its events are asked for
   */
  Map<UUID, News> read(Map<UUID, Long> told) {
    Map<UUID, News> news = new HashMap<>();
    UUID[] projects = told.keySet().toArray(new UUID[0]);
    Long[] numbers = told.values().toArray(new Long[0]);
    database.rows(
        SQL,
        row -> news.put(row.getObject("project_id", UUID.class), news(row)),
        projects,
        numbers);
    return news;
  }

  /** Those of {@code credentials} that are still good. */
  Set<UUID> good(Collection<UUID> credentials) {
    return new HashSet<>(
        database.rows(
            "select id from credential where id = any (?)"
                + " and (expires_at is null or expires_at > clock_timestamp())",
            row -> row.getObject("id", UUID.class),
            (Object) credentials.toArray(new UUID[0])));
  }

  private static News news(ResultSet row) throws SQLException {
    List<News.Entry> events = new ArrayList<>();
    Array numbers = row.getArray("numbers");
    if (numbers != null) {
      Long[] number = (Long[]) numbers.getArray();
      String[] kind = (String[]) row.getArray("kinds").getArray();
      String[] text = (String[]) row.getArray("texts").getArray();
      for (int i = 0; i < number.length; i++) {
        events.add(new News.Entry(number[i], kind[i], text[i]));
      }
    }
    return new News(
        row.getLong("last_event"),
        events,
        events.size() < BATCH,
        Json.text(ProjectStates.progressOrIdle(row)));
  }
}
