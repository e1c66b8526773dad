package dev.cutroom.history;

import dev.cutroom.container.Ledger;
import dev.cutroom.container.Ledger.Scene;
import dev.cutroom.container.Moves;
import dev.cutroom.generation.control.Attempts;
import dev.cutroom.generation.control.Generations;
import dev.cutroom.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The beans that are moved, for classes that jqwik makes and no container. */
@ApplicationScoped
public class Actors {
  @Inject Generations generations;
  @Inject Attempts attempts;
  @Inject Database database;
  @Inject Ledger ledger;
  @Inject Moves moves;

  static Actors inThisServer() {
    return CDI.current().select(Actors.class).get();
  }

  Generations generations() {
    return generations;
  }

  Attempts attempts() {
    return attempts;
  }

  Moves moves() {
    return moves;
  }

  Scene newScene() {
    return ledger.newScene();
  }

  /** Every row of a generation. */
  List<String> rowsOf(UUID generationId) {
    return ledger.rowsOf(generationId);
  }

  /** The generations of {@code scenes}, newest first. */
  List<Snapshot> snapshots(List<Scene> scenes) {
    Object projects = scenes.stream().map(Scene::projectId).toArray(UUID[]::new);
    return database.rows(Snapshot.SQL, Snapshot::read, projects);
  }
}
