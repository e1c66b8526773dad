package dev.cutroom.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.scenario.CutroomClient;
import dev.cutroom.scenario.ProjectDriver;
import dev.cutroom.scenario.Works;
import dev.cutroom.testing.Await;
import dev.cutroom.testing.RunningCutroom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** What arrives twice, not at all, or from a newer version. */
@Tag("faults")
class DeliveryIT {
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final Duration ADOPTION_LIMIT = Duration.ofSeconds(60);
  private static final int SEGMENTS = 6;

  private final Installation installation = new Installation(Db.emptied());
  private final List<RunningCutroom> servers = installation.start(2, Map.of());
  private final Db db = installation.db();

  @AfterEach
  void stop() {
    installation.close();
  }

  @Test
  void whatIsDeliveredTwiceIsDoneOnceAndWhatIsUnknownIsLeftAlone(
      TestReporter reporter, @TempDir Path folder) {
    Fire fire = new Fire(installation, reporter);
    CutroomClient client = installation.client(0);
    Batch batch = new Batch(installation, folder, SEGMENTS).prepare(client, 4);
    String unknown = ofAnUnknownKind(client);

    String key = UUID.randomUUID().toString();
    String first = startByKey(batch, client, key);
    assertThat(startByKey(batch, installation.client(1), key)).isEqualTo(first);
    batch.started().add(first);
    for (int i = 1; i < 4; i++) {
      String id = batch.start(client, i).id();
      db.update(
          """
          insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
          select task_name, ?::text || '/twice', execution_time, false, 1 from scheduled_tasks
          where task_instance like ?::text || '/%'
          """,
          id, id);
      assertThat(
              db.texts(
                  """
                  select pg_notify('cutroom', payload) from unnest(
                    array['x work ', 'x look ' || ?, '', 'a b', 'x look nobody', 'x x x x']) payload
                  """,
                  id))
          .hasSize(6);
    }
    Await.that("all but the unknown have ended", LIMIT, () -> batch.ended() == 4);
    assertThat(
            db.texts("select state || ' ' || attempt from generation where id = ?::uuid", unknown))
        .containsExactly("queued 0");
    assertThat(db.number("select count(*) from scheduled_tasks where task_name = 'of-tomorrow'"))
        .isEqualTo(1);
    db.update(
        """
        update project set active_generation_id = null, latest_generation_id = null
        where active_generation_id = ?::uuid
        """,
        unknown);
    db.update("delete from generation where id = ?::uuid", unknown);
    new Checker(installation).assertWhole(batch, 0, fire.seed());
  }

  @Test
  void workWhoseExecutionsHaveVanishedIsTakenUpAgain(TestReporter reporter, @TempDir Path folder) {
    Fire fire = new Fire(installation, reporter);
    Batch batch = new Batch(installation, folder, SEGMENTS).prepare(installation.client(0), 6);
    batch.startAll(installation.client(0));
    fire.awaitSomeEncodes(SEGMENTS / 2);
    RunningCutroom victim = fire.any(servers);
    fire.awaitWorkOn(victim);
    fire.killHard(victim, servers);
    assertThat(db.update("delete from scheduled_tasks")).isPositive();
    Await.that(
        "everything has an execution again",
        ADOPTION_LIMIT,
        () ->
            db.number(
                    """
                    select count(*) from generation g where state = 'generating' and not exists
                      (select 1 from scheduled_tasks t where t.task_instance = g.execution)
                    """)
                == 0);
    batch.awaitAllEnded(LIMIT);
    victim.restart();
    new Checker(installation).assertWhole(batch, 2, fire.seed());
  }

  private static String startByKey(Batch batch, CutroomClient client, String key) {
    return batch
        .project(client, 0)
        .generationCall(Works.assembly(batch.sourceId(0), batch.segments()))
        .header("Idempotency-Key", key)
        .send()
        .expect(202)
        .json()
        .path("id")
        .asText();
  }

  /** As a newer server leaves it that runs beside these in a rolling deployment. */
  private String ofAnUnknownKind(CutroomClient client) {
    ProjectDriver project = ProjectDriver.create(client, "Of tomorrow");
    String id = UUID.randomUUID().toString();
    db.update("alter table generation drop constraint generation_kind_check");
    db.update(
        """
        insert into generation (id, project_id, owner_id, kind, state, request, current_step,
          created_at, updated_at)
        select ?::uuid, id, owner_id, 'hologram', 'queued', '{}', 'Waiting',
          now() - interval '1 hour', now()
        from project where id = ?::uuid
        """,
        id,
        project.id());
    db.update(
        """
        update project set active_generation_id = ?::uuid, latest_generation_id = ?::uuid
        where id = ?::uuid
        """,
        id,
        id,
        project.id());
    db.update(
        """
        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
        values ('of-tomorrow', 'x', now(), false, 1), ('generation', ?, now(), false, 1)
        """,
        id + "/tomorrow");
    return id;
  }
}
