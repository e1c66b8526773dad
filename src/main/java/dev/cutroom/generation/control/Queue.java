package dev.cutroom.generation.control;

import dev.cutroom.generation.entity.Kind;
import dev.cutroom.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is next, in the fair order of the view {@code generation_queue}. Reads only: {@link
 * Claims#claim} decides by the row as it is. See src/adr/0013.
 */
@ApplicationScoped
public class Queue {
  private static final int LOOK_AHEAD = 16;
  private static final String[] KINDS =
      Arrays.stream(Kind.values()).map(Kind::text).toArray(String[]::new);

  @Inject Database database;

  /**
   * What {@code execution} should work on: the generation that it carried when its server died, or
   * the next ones in line. Of kinds that this server knows: an older server leaves the rest alone,
   * and an execution that carries such a one waits for a server that knows it.
   */
  public List<UUID> candidates(String execution) {
    List<Carried> carried =
        database.rows(
            "select id, kind = any (?) as known from generation"
                + " where execution = ? and state = 'generating'",
            row -> new Carried(row.getObject("id", UUID.class), row.getBoolean("known")),
            KINDS,
            execution);
    return carried.isEmpty()
        ? next()
        : carried.stream().filter(Carried::known).map(Carried::id).toList();
  }

  private record Carried(UUID id, boolean known) {}

  private List<UUID> next() {
    return database.rows(
        """
        select q.id from generation_queue q join generation g on g.id = q.id
        where g.kind = any (?) order by q.position limit ?
        """,
        row -> row.getObject("id", UUID.class),
        KINDS,
        LOOK_AHEAD);
  }

  /** How long until something that waits, or that {@code execution} carries, may begin, if any. */
  public Optional<Duration> untilNext(String execution) {
    return database.row(
        """
        select min(greatest(0, extract(epoch from due - clock_timestamp()))) as seconds
        from (
          select coalesce(not_before, clock_timestamp()) as due from generation where state = 'queued'
          union all
          select clock_timestamp() from generation where execution = ? and state = 'generating'
        ) waiting having count(*) > 0
        """,
        row -> Duration.ofMillis((long) (row.getDouble("seconds") * 1000)),
        execution);
  }
}
