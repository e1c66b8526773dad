package dev.cutroom.voice.control;

import dev.cutroom.account.control.Audit;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.secret.SecretBox;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.time.Time;
import dev.cutroom.voice.port.VoiceProvider;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The keys of accounts for vendors: sealed in the database, opened only to be used. */
@Stateless
public class VoiceKeys {
  static final int MOST_PER_ACCOUNT = 20;

  private static final String TYPE = "voice-key";
  private static final int SHOWN = 4;

  @Inject Database database;
  @Inject SecretBox box;
  @Inject Audit audit;
  @Inject Time time;
  @Inject VoiceConfig config;
  @Inject Casting casting;

  /** A key in clear, for a request that is made now. */
  public record UsableKey(UUID id, String secret) {}

  /**
   * Keeps a key.
   *
   * @throws Failure 422 when nobody takes it, 409 when the account has as many as it may
   */
  public VoiceKeyRow create(UUID ownerId, String provider, String key, String label) {
    List<String> vendors =
        casting.all().stream()
            .filter(VoiceProvider::remote)
            .map(VoiceProvider::name)
            .sorted()
            .toList();
    if (!vendors.contains(provider)) {
      throw Failure.invalid(
          "/provider",
          "There is no provider that takes keys called “"
              + provider
              + "”; one of "
              + String.join(", ", vendors)
              + " is expected.");
    }
    // The row lock makes two at once count one after the other; rows that refer to it don't wait.
    database.row("select 1 from account where id = ? for no key update", row -> 1, ownerId);
    long present =
        database
            .row("select count(*) from voice_key where owner_id = ?", r -> r.getLong(1), ownerId)
            .orElseThrow();
    if (present >= MOST_PER_ACCOUNT) {
      throw new Failure(Code.WRONG_STATE, "There are " + present + " keys, the most that are kept.")
          .hint("Delete one that is not needed any more.");
    }
    UUID id = UUID.randomUUID();
    VoiceKeyRow row =
        database
            .row(
                """
                insert into voice_key (id, owner_id, provider, label, secret, last_four, created_at)
                values (?, ?, ?, ?, ?, ?, ?) returning *
                """,
                VoiceKeyRow::read,
                id,
                ownerId,
                provider,
                label,
                box.seal(key, purpose(id)),
                key.substring(key.length() - SHOWN),
                time.now())
            .orElseThrow();
    audit.write(ownerId, "voice-key-created", TYPE, id, "For " + provider);
    return row;
  }

  /** The owner's key, or 404. */
  public VoiceKeyRow find(UUID ownerId, UUID id) {
    return database
        .row(
            "select * from voice_key where id = ? and owner_id = ?", VoiceKeyRow::read, id, ownerId)
        .orElseThrow(() -> Failure.notFound("voice key"));
  }

  /** The owner's keys, newest first; one more than the page holds. */
  public List<VoiceKeyRow> list(UUID ownerId, PageQuery page) {
    return database.rows(
        """
        select * from voice_key where owner_id = ? and (created_at, id) < (?, ?)
        order by created_at desc, id desc limit ?
        """,
        VoiceKeyRow::read,
        ownerId,
        page.cursor().at(),
        page.cursor().id(),
        page.limit() + 1);
  }

  /** Forgets a key. */
  public void delete(UUID ownerId, UUID id) {
    if (database.update("delete from voice_key where id = ? and owner_id = ?", id, ownerId) == 0) {
      throw Failure.notFound("voice key");
    }
    audit.write(ownerId, "voice-key-deleted", TYPE, id, "Deleted");
  }

  /** Whether the account has a key for a provider, be it exhausted or not. */
  public boolean any(UUID ownerId, String provider) {
    return database
        .row(
            "select 1 from voice_key where owner_id = ? and provider = ? limit 1",
            row -> 1,
            ownerId,
            provider)
        .isPresent();
  }

  /** The keys that may be tried now, the oldest first, so that one is used up before the next. */
  public List<UsableKey> usable(UUID ownerId, String provider) {
    return database.rows(
        """
        select id, secret from voice_key
        where owner_id = ? and provider = ?
          and (exhausted_until is null or exhausted_until <= clock_timestamp())
        order by created_at, id
        """,
        row -> {
          UUID id = row.getObject("id", UUID.class);
          return new UsableKey(id, box.open(row.getString("secret"), purpose(id)));
        },
        ownerId,
        provider);
  }

  /** It worked. */
  public void used(UUID id) {
    database.update(
        "update voice_key set last_used_at = clock_timestamp(), exhausted_until = null,"
            + " exhausted_reason = null where id = ?",
        id);
  }

  /** It was not accepted, and is left alone for a while. */
  public void rest(UUID id, String reason) {
    database.update(
        "update voice_key set exhausted_reason = ?,"
            + " exhausted_until = clock_timestamp() + make_interval(secs => ?) where id = ?",
        reason,
        config.keyRest().toSeconds(),
        id);
  }

  private static String purpose(UUID id) {
    return "voice key " + id;
  }
}
