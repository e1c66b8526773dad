package dev.cutroom.project.control;

import dev.cutroom.account.control.Audit;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.time.Time;
import dev.cutroom.project.entity.Project;
import dev.cutroom.project.entity.ProjectFacts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Projects of their owners. */
@Stateless
public class Projects {
  @PersistenceContext EntityManager em;
  @Inject Database database;
  @Inject ProjectLock lock;
  @Inject Audit audit;
  @Inject Time time;

  public Project create(UUID ownerId, ProjectFacts facts) {
    Project project = new Project(ownerId, facts, time.now());
    em.persist(project);
    em.flush();
    return project;
  }

  /** The owner's project, or 404. */
  public Project find(UUID ownerId, UUID projectId) {
    Project project = em.find(Project.class, projectId);
    if (project == null || !project.getOwnerId().equals(ownerId)) {
      throw Failure.notFound("project");
    }
    return project;
  }

  /**
   * The owner's projects, newest first, one more than the page holds.
   *
   * @param status only those whose latest generation is in this state
   * @param text only those whose name or description contains it
   */
  public List<Project> list(
      UUID ownerId, @Nullable String status, @Nullable String text, PageQuery page) {
    String pattern =
        text == null || text.isBlank()
            ? "%"
            : "%"
                + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
                + "%";
    List<UUID> ids =
        database.rows(
            """
            select p.id from project p left join generation g on g.id = p.latest_generation_id
            where p.owner_id = ? and (p.created_at, p.id) < (?, ?)
              and (p.name ilike ? or p.description ilike ?)
              and (? = '' or coalesce(g.state, 'idle') = ?)
            order by p.created_at desc, p.id desc limit ?
            """,
            row -> row.getObject("id", UUID.class),
            ownerId,
            page.cursor().at(),
            page.cursor().id(),
            pattern,
            pattern,
            status == null ? "" : status.toLowerCase(Locale.ROOT),
            status == null ? "" : status.toLowerCase(Locale.ROOT),
            page.limit() + 1);
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select p from Project p where p.id in :ids order by p.createdAt desc, p.id desc",
            Project.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /**
   * Changes what a person says about a project.
   *
   * @param expected refuses when the version is not the one the caller saw
   */
  public Project change(
      Editor editor, UUID projectId, LongConsumer expected, UnaryOperator<ProjectFacts> change) {
    Project project = lock.lockFor(projectId, editor, Change.EDIT);
    expected.accept(project.getVersion());
    project.describe(change.apply(project.getFacts()), time.now());
    em.flush();
    return project;
  }

  /** Deletes a project with all that belongs to it; the sweeper takes the bytes. */
  public void delete(Editor editor, UUID projectId) {
    Project project = lock.lockFor(projectId, editor, Change.EDIT);
    audit.write(
        editor.accountId(),
        "project-deleted",
        "project",
        projectId,
        "Deleted \"" + project.getFacts().name() + "\" with all that belonged to it");
    database.update("delete from project where id = ?", projectId);
    em.clear();
  }
}
