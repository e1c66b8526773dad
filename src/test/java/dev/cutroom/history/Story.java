package dev.cutroom.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.container.Ledger.Scene;
import dev.cutroom.generation.control.Claim;
import dev.cutroom.generation.entity.State;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.project.control.Editor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One history: two projects, two workers, three executions, and every claim there ever was. */
final class Story {
  private static final int EXECUTIONS = 3;

  private final Actors actors = Actors.inThisServer();
  private final List<Scene> scenes = List.of(actors.newScene(), actors.newScene());
  private final List<UUID> workers = List.of(UUID.randomUUID(), UUID.randomUUID());

  /** Newest first; nobody forgets that he has lost one. */
  private final List<Claim> claims = new ArrayList<>();

  void perform(Deed deed) {
    List<Snapshot> before = actors.snapshots(scenes);
    act(deed, before);
    List<Snapshot> after = actors.snapshots(scenes);
    Laws.hold(after);
    long highest = before.stream().mapToLong(Snapshot::fence).max().orElse(0);
    before.forEach(row -> Laws.hold(deed.verb(), row, find(after, row.id()), highest));
  }

  private void act(Deed deed, List<Snapshot> rows) {
    if (deed.verb() == Deed.Verb.START) {
      start(chosen(scenes, deed), rows);
    } else if (deed.verb().byClaim() && !claims.isEmpty()) {
      Claim claim = chosen(claims, deed);
      new Attempting(actors).perform(deed, claim, find(rows, claim.generationId()));
    } else if (!deed.verb().byClaim() && !rows.isEmpty()) {
      Snapshot row = chosen(rows, deed);
      switch (deed.verb()) {
        case CANCEL -> cancel(row);
        case RETRY -> retry(row, rows);
        default -> claim(deed, row);
      }
    }
  }

  private void start(Scene scene, List<Snapshot> rows) {
    assertThat(granted(() -> actors.moves().start(scene)))
        .as("a start")
        .isEqualTo(idle(rows, scene.projectId()));
  }

  private void cancel(Snapshot row) {
    assertThat(granted(() -> actors.generations().cancel(owner(row), row.id())))
        .as("a cancel of %s", row)
        .isEqualTo(row.active() || row.state() == State.CANCELLED);
  }

  private void retry(Snapshot row, List<Snapshot> rows) {
    assertThat(granted(() -> actors.generations().retry(editor(row), row.id())))
        .as("a retry of %s", row)
        .isEqualTo(row.retriable() && idle(rows, row.projectId()));
  }

  private Editor editor(Snapshot row) {
    return scenes.stream()
        .filter(scene -> scene.projectId().equals(row.projectId()))
        .findFirst()
        .orElseThrow()
        .editor();
  }

  private void claim(Deed deed, Snapshot row) {
    String execution = scenes.get(0).projectId() + "/" + deed.execution() % EXECUTIONS;
    UUID worker = workers.get(deed.amount() % workers.size());
    Optional<Claim> claim = actors.moves().claim(row.id(), execution, worker);
    claim.ifPresent(held -> claims.add(0, held));
    claim.filter(held -> held.rescues() >= Laws.MOST_RESCUES).ifPresent(held -> poison(held, row));
  }

  /** As the worker does with what too many have died of. */
  private void poison(Claim held, Snapshot row) {
    actors.moves().end(held, row.cancelAsked() ? State.CANCELLED : State.FAILED);
  }

  private UUID owner(Snapshot row) {
    return scenes.stream()
        .filter(scene -> scene.projectId().equals(row.projectId()))
        .findFirst()
        .orElseThrow()
        .ownerId();
  }

  private static boolean idle(List<Snapshot> rows, UUID projectId) {
    return rows.stream().noneMatch(row -> row.active() && row.projectId().equals(projectId));
  }

  private static boolean granted(Runnable call) {
    try {
      call.run();
      return true;
    } catch (Failure refusal) {
      assertThat(refusal.code().status()).as("%s", refusal).isEqualTo(409);
      return false;
    }
  }

  private static Snapshot find(List<Snapshot> rows, UUID id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }

  private static <T> T chosen(List<T> all, Deed deed) {
    return all.get(deed.which() % all.size());
  }
}
