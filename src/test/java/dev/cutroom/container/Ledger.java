package dev.cutroom.container;

import dev.cutroom.platform.sql.Database;
import dev.cutroom.project.control.Editor;
import dev.cutroom.project.control.Projects;
import dev.cutroom.project.entity.ProjectFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What the tests write beforehand and read afterwards, past the beans that they test. */
@ApplicationScoped
public class Ledger {
  @Inject Database database;
  @Inject Projects projects;

  /** Somebody with a project that nobody works on. */
  public record Scene(UUID ownerId, UUID projectId, UUID credentialId) {
    /** The owner, at work with the credential of the scene. */
    public Editor editor() {
      return new Editor(ownerId, credentialId);
    }
  }

  /** A scene of its own for each test. */
  public Scene newScene() {
    UUID owner = UUID.randomUUID();
    database.update(
        "insert into account (id, email, display_name, password_hash, created_at)"
            + " values (?, ?, 'Ada', '', now())",
        owner,
        owner + "@cutroom.example");
    ProjectFacts facts = new ProjectFacts("Film", "", null, 20, "");
    return new Scene(owner, projects.create(owner, facts).getId(), newCredential(owner));
  }

  /** Another project of the same owner. */
  public Scene another(Scene scene) {
    ProjectFacts facts = new ProjectFacts("Film", "", null, 20, "");
    UUID project = projects.create(scene.ownerId(), facts).getId();
    return new Scene(scene.ownerId(), project, scene.credentialId());
  }

  /** One more session of somebody. */
  public UUID newCredential(UUID accountId) {
    UUID id = UUID.randomUUID();
    database.update(
        "insert into credential (id, account_id, kind, name, secret_sha256, created_at)"
            + " values (?, ?, 'session', 'test', ?, now())",
        id,
        accountId,
        id.toString());
    return id;
  }

  /** Every row that belongs to a generation, and its project's, as they are now. */
  public List<String> rowsOf(UUID generationId) {
    return database.rows(
        """
        select 'generation ' || row_to_json(g)::text as text from generation g where id = ?
        union all select 'step ' || row_to_json(s)::text from generation_step s where generation_id = ?
        union all select 'log ' || row_to_json(l)::text from generation_log l where generation_id = ?
        union all select 'clip ' || row_to_json(c)::text from clip c where generation_id = ?
        union all select 'execution ' || task_instance from scheduled_tasks where task_instance like ?
        union all select 'project ' || row_to_json(p)::text from project p
          where latest_generation_id = ? or active_generation_id = ?
        order by 1
        """,
        row -> row.getString("text"),
        generationId,
        generationId,
        generationId,
        generationId,
        generationId + "/%",
        generationId,
        generationId);
  }

  /** The one clip of the scene's project. */
  public UUID onlyClip(Scene scene) {
    return database
        .row(
            "select id from clip where project_id = ?",
            row -> row.getObject("id", UUID.class),
            scene.projectId())
        .orElseThrow();
  }

  /** A number out of one row. */
  public long count(String sql, Object... arguments) {
    return database.row(sql, row -> row.getLong(1), arguments).orElseThrow();
  }
}
