package dev.cutroom.source.control;

import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.project.control.Change;
import dev.cutroom.project.control.Editor;
import dev.cutroom.project.control.ProjectLock;
import dev.cutroom.source.entity.Source;
import dev.cutroom.storage.Incoming;
import dev.cutroom.storage.ObjectStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The sources of projects. */
@Stateless
public class Sources {
  private static final String OWNED =
      "select s from Source s where s.projectId in (select p.id from Project p where p.ownerId = :owner)";

  @PersistenceContext EntityManager em;
  @Inject Database database;
  @Inject ObjectStore objects;
  @Inject ProjectLock lock;

  /**
   * Keeps a source, and makes {@code files} objects: renames them once the row is in, so that a row
   * that is refused leaves no object. Only after a commit whose outcome is unknown, or a rename
   * that fails behind another, may an object without a row remain; the sweeper takes it.
   *
   * @throws Failure 404 when the project is not there any more or not the editor's, 409 when
   *     another editor holds it
   */
  public Source add(Editor editor, Source source, List<Incoming> files) {
    lock.lockFor(source.getProjectId(), editor, Change.ADD_SOURCE);
    em.persist(source);
    em.flush();
    files.forEach(file -> objects.adopt(file.file(), file.sha256()));
    return source;
  }

  /** The owner's source, or 404. */
  public Source find(UUID ownerId, UUID sourceId) {
    return em.createQuery(OWNED + " and s.id = :source", Source.class)
        .setParameter("owner", ownerId)
        .setParameter("source", sourceId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Failure.notFound("source"));
  }

  /** The sources of a project, newest first; one more than the page holds. */
  public List<Source> ofProject(UUID ownerId, UUID projectId, PageQuery page) {
    return em.createQuery(
            OWNED
                + " and s.projectId = :project and (s.createdAt < :at or (s.createdAt = :at and s.id < :id))"
                + " order by s.createdAt desc, s.id desc",
            Source.class)
        .setParameter("owner", ownerId)
        .setParameter("project", projectId)
        .setParameter("at", page.cursor().at())
        .setParameter("id", page.cursor().id())
        .setMaxResults(page.limit() + 1)
        .getResultList();
  }

  /** Those of {@code ids} that belong to the project, in no order. */
  public List<Source> inProject(UUID projectId, Collection<UUID> ids) {
    return em.createQuery(
            "select s from Source s where s.projectId = :project and s.id in :ids", Source.class)
        .setParameter("project", projectId)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** All sources of a project, oldest first. */
  public List<Source> allOf(UUID projectId) {
    return em.createQuery(
            "select s from Source s where s.projectId = :project order by s.createdAt, s.id",
            Source.class)
        .setParameter("project", projectId)
        .getResultList();
  }

  /** Deletes a source; clips that were cut from it stay, being files of their own. */
  public void delete(Editor editor, UUID sourceId) {
    Source source = find(editor.accountId(), sourceId);
    lock.lockFor(source.getProjectId(), editor, Change.EDIT);
    if (database.update("delete from source where id = ?", source.getId()) == 0) {
      throw new Failure(Code.NOT_FOUND, "There is no such source.");
    }
  }
}
