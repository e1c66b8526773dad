package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real PostgreSQL, with as much of the tables as the log's statements touch. */
final class GenerationLogTest {
  private static final Database DATABASE =
      new Database() {
        @Override
        public DataSource connections() {
          return TestDatabase.dataSource();
        }
      };

  private final UUID id = UUID.randomUUID();
  private final GenerationLog log = new GenerationLog();

  @BeforeEach
  void attemptWithFenceSeven() {
    TestDatabase.empty();
    DATABASE.update(
        "create table generation (id uuid primary key, attempt integer, fence bigint, state text)");
    DATABASE.update(
        "create table generation_log (id bigint generated always as identity, generation_id uuid,"
            + " attempt integer, event text, step text, detail text, seconds double precision,"
            + " lines json)");
    DATABASE.update("insert into generation values (?, 2, 7, 'generating')", id);
    log.database = DATABASE;
  }

  @Test
  void stepsOfTheAttemptThatHoldsTheClaimAreNoted() {
    log.finished(claim(7), "measure-1", "Looking", 1.5);
    log.reused(claim(7), "measure-2", "Measured before");

    assertThat(noted()).containsExactly("2 finished measure-1 1.5", "2 reused measure-2 null");
  }

  @Test
  void attemptThatHasLostItsClaimNotesNothingAndIsTold() {
    assertThatExceptionOfType(LostClaimException.class)
        .isThrownBy(() -> log.finished(claim(6), "measure-1", "Looking", 1.5));
    assertThatExceptionOfType(LostClaimException.class)
        .isThrownBy(() -> log.reused(claim(6), "measure-1", "Measured before"));
    DATABASE.update("update generation set state = 'cancelled'");
    assertThatExceptionOfType(LostClaimException.class)
        .isThrownBy(() -> log.reused(claim(7), "measure-1", "Measured before"));

    assertThat(noted()).isEmpty();
  }

  private Claim claim(long fence) {
    GenerationRequest request = GenerationRequest.clips(List.of(), 1, 10, "instagram-reel");
    return new Claim(id, UUID.randomUUID(), UUID.randomUUID(), request, 2, 0, 0, fence, 0);
  }

  private static List<String> noted() {
    return DATABASE.rows(
        "select * from generation_log order by id",
        row ->
            row.getInt("attempt")
                + " "
                + row.getString("event")
                + " "
                + row.getString("step")
                + " "
                + row.getObject("seconds", Double.class));
  }
}
