package dev.cutroom.source.control;

import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.time.Time;
import dev.cutroom.project.control.Editor;
import dev.cutroom.source.entity.Source;
import dev.cutroom.storage.Incoming;
import dev.cutroom.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns a received file into a source, or refuses it; no transaction is open while it is slow. */
@ApplicationScoped
public class Intake {
  @Inject Inspection inspection;
  @Inject ObjectStore objects;
  @Inject Sources sources;
  @Inject Time time;

  /**
   * Keeps {@code received} as a source of the project. Whatever fails, nothing of it remains.
   *
   * @param keep how the transaction that adds the source is tried, and what is made of it
   * @throws Failure 415 when it is nothing that can be decoded to its end, 404 when the project has
   *     been deleted meanwhile, 409 when another editor holds it
   */
  public <T> T take(
      Editor editor,
      UUID projectId,
      String fileName,
      Incoming received,
      Function<Supplier<Source>, T> keep)
      throws InterruptedException {
    try (Inspection.Found found = inspection.of(received)) {
      Incoming thumbnail = found.thumbnail();
      List<Incoming> files = new ArrayList<>();
      if (thumbnail != null) {
        files.add(thumbnail);
      }
      files.add(received);
      files.forEach(objects::secure);
      Source source =
          new Source(
              projectId,
              fileName,
              received.sizeBytes(),
              received.sha256(),
              thumbnail == null ? null : thumbnail.sha256(),
              found.media(),
              time.now());
      return keep.apply(() -> sources.add(editor, source, files));
    }
  }
}
