package dev.cutroom.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.fault.Ledger.Encode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares ledger, database and storage once everything has come to rest. */
final class Checker {
  /** How long an attempt that has lost its claim may not yet know it. */
  private static final double SLACK_SECONDS = 2.5;

  private final Installation installation;
  private final Db db;
  private final List<String> faults = new ArrayList<>();

  Checker(Installation installation) {
    this.installation = installation;
    this.db = installation.db();
  }

  /**
   * Everything has completed, and nothing is left over.
   *
   * @param kills how often an encoder may have been ended early
   */
  void assertWhole(Batch batch, int kills, long seed) {
    states(batch);
    rest();
    clips();
    log();
    encodes(batch, kills);
    fences();
    assertThat(faults).as("seed %d", seed).isEmpty();
  }

  private void states(Batch batch) {
    expectNone(
        "not completed",
        "select id || ' ' || state || ' ' || coalesce(error_message, '')"
            + " from generation where state <> 'completed'");
    List<String> rows = db.texts("select id::text from generation");
    batch.started().stream()
        .filter(id -> !rows.contains(id))
        .forEach(id -> faults.add("lost " + id));
    expectNone(
        "tried more often than there was a reason",
        """
        select id || ' ' || attempt from generation g where attempt > (
          select count(*) from generation_log l where l.generation_id = g.id
            and event in ('queued', 'trying again', 'resumed'))
        """);
  }

  private void rest() {
    expectNone(
        "project is held", "select id::text from project where active_generation_id is not null");
    expectNone("edit lock", "select project_id::text from edit_lock");
    installation.workFolders().forEach(folder -> faults.add("work folder is left: " + folder));
    installation.encoders().forEach(encoder -> faults.add("encoder is left: " + encoder.info()));
  }

  private void clips() {
    expectNone(
        "clip is missing",
        "select id::text from generation g where not exists"
            + " (select 1 from clip c where c.generation_id = g.id)");
    expectNone(
        "clip was not verified", "select id::text from clip where report ->> 'passed' <> 'true'");
    for (String sha256 :
        db.texts("select raw_sha256 from clip union select thumbnail_sha256 from clip")) {
      Path object = object(sha256);
      if (!Files.isRegularFile(object) || !sha256Of(object).equals(sha256)) {
        faults.add("object is not what it is called: " + object);
      }
    }
  }

  private void log() {
    expectNone(
        "completed more than once, or never",
        """
        select g.id || ' ' || count(l.id) from generation g
        left join generation_log l on l.generation_id = g.id and l.event = 'completed'
        group by g.id having count(l.id) <> 1
        """);
    expectNone(
        "attempt ended twice",
        """
        select generation_id || ' attempt ' || attempt from generation_log
        where event in ('completed', 'failed', 'cancelled', 'trying again')
        group by generation_id, attempt having count(*) > 1
        """);
  }

  private void encodes(Batch batch, int kills) {
    Map<String, Map<String, Long>> bySegment =
        installation.ledger().encodes().stream()
            .filter(Encode::isSegment)
            .collect(
                Collectors.groupingBy(
                    Encode::generationId,
                    Collectors.groupingBy(Encode::step, Collectors.counting())));
    for (String id : batch.started()) {
      Map<String, Long> segments = bySegment.getOrDefault(id, Map.of());
      if (segments.size() != batch.segments()) {
        faults.add(id + " encoded " + segments.size() + " segments");
      }
      segments.forEach(
          (step, times) -> {
            if (times > 1 + kills) {
              faults.add("%s %s was encoded %d times".formatted(id, step, times));
            }
          });
    }
  }

  /** Nothing begins under a fence once another attempt has begun under a higher one. */
  private void fences() {
    Map<String, Double> firstOfFence = new HashMap<>();
    List<Encode> encodes = installation.ledger().encodes();
    for (Encode encode : encodes) {
      firstOfFence.putIfAbsent(encode.generationId() + " " + encode.fence(), encode.atSeconds());
    }
    for (Encode late : encodes) {
      for (Encode other : encodes) {
        if (other.generationId().equals(late.generationId())
            && other.fence() > late.fence()
            && late.atSeconds() > firstOf(firstOfFence, other) + SLACK_SECONDS) {
          faults.add(late + " began after " + other);
          return;
        }
      }
    }
  }

  private static double firstOf(Map<String, Double> firsts, Encode encode) {
    return firsts.getOrDefault(encode.generationId() + " " + encode.fence(), 0.0);
  }

  private void expectNone(String what, String sql) {
    db.texts(sql).forEach(text -> faults.add(what + ": " + text));
  }

  private Path object(String sha256) {
    return installation
        .storage()
        .resolve("objects")
        .resolve(sha256.substring(0, 2))
        .resolve(sha256);
  }

  private static String sha256Of(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
