package dev.cutroom.storage;

import dev.cutroom.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Objects that can be made again, each under the hash of all that determines its bytes: made once,
 * they are found by every server, until others have been used since that need the room.
 *
 * <p>Two that make the same at once make the same bytes; the first row stays. An object that is
 * found is young again, so that the sweeper leaves it alone until its finder's row points to it.
 * Each call is one statement, on the transaction of its caller if there is one.
 */
@ApplicationScoped
public class MadeObjects {
  private static final System.Logger LOG = System.getLogger(MadeObjects.class.getName());

  @Inject Database database;
  @Inject ObjectStore objects;
  @Inject StorageConfig config;

  /**
   * What was made.
   *
   * @param document what its maker said about it
   */
  public record Made(String sha256, @Nullable String document) {}

  /** What was made of {@code key}, if it is still there. */
  public Optional<Made> find(String key) {
    if (config.cacheBytes() == 0) {
      return Optional.empty();
    }
    Optional<Made> made =
        database.row(
            "update made_object set used_at = clock_timestamp() where key = ?"
                + " returning sha256, document",
            row -> new Made(row.getString("sha256"), row.getString("document")),
            key);
    if (made.isPresent() && !objects.renew(made.get().sha256())) {
      database.update(
          "delete from made_object where key = ? and sha256 = ?", key, made.get().sha256());
      return Optional.empty();
    }
    return made;
  }

  /** Whether {@link #find} would find something; asking does not make it younger. */
  public boolean holds(String key) {
    return config.cacheBytes() > 0
        && database
            .row(
                "select sha256 from made_object where key = ?", row -> row.getString("sha256"), key)
            .filter(objects::holds)
            .isPresent();
  }

  /** Keeps what was made of {@code key}; what is known already stays. */
  public void keep(String key, StoredObject object, @Nullable String document) {
    if (config.cacheBytes() == 0) {
      return;
    }
    database.update(
        "insert into made_object (key, sha256, bytes, document) values (?, ?, ?, ?::json)"
            + " on conflict (key) do nothing",
        key,
        object.sha256(),
        object.sizeBytes(),
        document);
  }

  /** Gives up what was used longest ago, as far as there is more than the setting allows. */
  public void keepWithinBound() {
    int given =
        database.update(
            """
            delete from made_object where key in (
              select key from (
                select key, sum(bytes) over (order by used_at desc, key) as so_far from made_object
              ) as by_age
              where so_far > ?)
            """,
            config.cacheBytes());
    if (given > 0) {
      LOG.log(System.Logger.Level.INFO, "Gave up {0} objects that can be made again", given);
    }
  }
}
