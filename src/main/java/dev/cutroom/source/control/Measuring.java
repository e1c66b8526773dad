package dev.cutroom.source.control;

import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.time.Time;
import dev.cutroom.selection.Measurements;
import dev.cutroom.selection.MeasurementsJson;
import dev.cutroom.selection.Measurer;
import dev.cutroom.selection.SourceFile;
import dev.cutroom.storage.Sweeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Measures a content once and keeps the result under its hash, for every source that has it. */
@ApplicationScoped
public class Measuring {
  @Inject MediaEngine engine;
  @Inject Database database;
  @Inject Time time;

  /** What was measured of {@code sha256} by the present algorithm, if it was. */
  public Optional<Measurements> known(String sha256) {
    return database
        .row(
            "select content from measurement where sha256 = ? and algorithm = ?",
            row -> row.getString("content"),
            sha256,
            Measurements.ALGORITHM)
        .flatMap(MeasurementsJson::read);
  }

  /**
   * Forgets what was measured of contents that no source has any more. A generation or an upload
   * that looks just then measures again.
   */
  void forget(@Observes Sweeper.Swept swept) {
    database.update(
        """
        delete from measurement m where created_at < ?
          and not exists (select 1 from source s where s.sha256 = m.sha256)
        """,
        swept.limit());
  }

  /**
   * Decodes the whole file once and keeps what it saw.
   *
   * @throws dev.cutroom.selection.DamagedSourceException when it breaks before its end
   */
  public Measurements measure(
      ProcessScope scope, String sha256, SourceFile file, DoubleConsumer fractionDone)
      throws InterruptedException {
    Measurements measured = new Measurer(engine.tools()).measure(scope, file, fractionDone);
    database.update(
        "insert into measurement (sha256, algorithm, content, created_at) values (?, ?, ?::jsonb, ?)"
            + " on conflict do nothing",
        sha256,
        Measurements.ALGORITHM,
        MeasurementsJson.write(measured),
        time.now());
    return measured;
  }
}
