package dev.cutroom.project.control;

import dev.cutroom.account.control.Audit;
import dev.cutroom.platform.http.Cursor;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.time.Time;
import dev.cutroom.project.entity.Clip;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/** The clips of projects, and the trash. */
@Stateless
public class Clips {
  private static final String OWNED =
      "select c from Clip c where c.projectId in (select p.id from Project p where p.ownerId = :owner)";
  private static final String BEHIND_CURSOR =
      " and (c.createdAt < :at or (c.createdAt = :at and c.id < :id)) order by c.createdAt desc, c.id desc";

  @PersistenceContext EntityManager em;
  @Inject ProjectLock lock;
  @Inject Audit audit;
  @Inject Time time;
  @Inject Event<ClipChanged> changes;

  /** What a person may change of a clip. */
  public record ClipFacts(String name, boolean selected) {}

  /** The owner's clip, in the trash or not, or 404. */
  public Clip find(UUID ownerId, UUID clipId) {
    return em.createQuery(OWNED + " and c.id = :clip", Clip.class)
        .setParameter("owner", ownerId)
        .setParameter("clip", clipId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Failure.notFound("clip"));
  }

  /** The clip of the owner's project, in the trash or not. */
  public Optional<Clip> ofProject(UUID ownerId, UUID projectId, UUID clipId) {
    return em.createQuery(OWNED + " and c.projectId = :project and c.id = :clip", Clip.class)
        .setParameter("owner", ownerId)
        .setParameter("project", projectId)
        .setParameter("clip", clipId)
        .getResultStream()
        .findFirst();
  }

  /** The clips of a project that are not in the trash; one more than the page holds. */
  public List<Clip> ofProject(UUID ownerId, UUID projectId, PageQuery page) {
    Cursor cursor = page.cursor();
    return em.createQuery(
            OWNED + " and c.projectId = :project and c.deletedAt is null" + BEHIND_CURSOR,
            Clip.class)
        .setParameter("owner", ownerId)
        .setParameter("project", projectId)
        .setParameter("at", cursor.at())
        .setParameter("id", cursor.id())
        .setMaxResults(page.limit() + 1)
        .getResultList();
  }

  /** The owner's trash; one more than the page holds. */
  public List<Clip> trash(UUID ownerId, PageQuery page) {
    Cursor cursor = page.cursor();
    return em.createQuery(OWNED + " and c.deletedAt is not null" + BEHIND_CURSOR, Clip.class)
        .setParameter("owner", ownerId)
        .setParameter("at", cursor.at())
        .setParameter("id", cursor.id())
        .setMaxResults(page.limit() + 1)
        .getResultList();
  }

  /** Renames or selects a clip. */
  public Clip change(
      Editor editor,
      UUID clipId,
      LongConsumer expected,
      java.util.function.UnaryOperator<ClipFacts> change) {
    Clip clip = findUnlocked(editor, clipId);
    expected.accept(clip.getVersion());
    ClipFacts facts = change.apply(new ClipFacts(clip.getName(), clip.isSelected()));
    clip.describe(facts.name(), facts.selected());
    return changed(clip);
  }

  /** Moves a clip to the trash. */
  public void trash(Editor editor, UUID clipId) {
    Clip clip = findUnlocked(editor, clipId);
    clip.trash(time.now());
    changed(clip);
  }

  /** Takes a clip out of the trash. */
  public Clip restore(Editor editor, UUID clipId) {
    Clip clip = findUnlocked(editor, clipId);
    if (clip.getDeletedAt() == null) {
      throw new Failure(Code.WRONG_STATE, "This clip is not in the trash.");
    }
    clip.restore();
    return changed(clip);
  }

  /** Deletes a clip for good; the sweeper takes the bytes. */
  public void deleteForGood(Editor editor, UUID clipId) {
    Clip clip = findUnlocked(editor, clipId);
    // Whoever watches sees it go, as one that goes to the trash.
    clip.trash(time.now());
    changed(clip);
    em.remove(clip);
    audit.write(
        editor.accountId(),
        "clip-deleted",
        "clip",
        clipId,
        "Deleted \"" + clip.getName() + "\" of project " + clip.getProjectId() + " for good");
  }

  private Clip changed(Clip clip) {
    em.flush();
    changes.fire(new ClipChanged(ClipView.of(clip)));
    return clip;
  }

  private Clip findUnlocked(Editor editor, UUID clipId) {
    Clip clip = find(editor.accountId(), clipId);
    lock.lockFor(clip.getProjectId(), editor, Change.EDIT);
    // As it is under the lock, not as it was before: else a stale version would pass.
    em.refresh(clip);
    return clip;
  }
}
