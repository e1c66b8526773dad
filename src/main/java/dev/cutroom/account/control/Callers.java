package dev.cutroom.account.control;

import dev.cutroom.account.entity.Credential;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.sql.SharedReads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is behind the secrets that requests carry. Looked up for each request, since a session may
 * have ended on another server a moment ago; requests that come at once are looked up together.
 */
@ApplicationScoped
public class Callers {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String SQL =
      """
      select c.secret_sha256, c.kind, c.id as credential_id, a.id, a.email, a.display_name, a.admin
      from credential c join account a on a.id = c.account_id
      where c.secret_sha256 = any (?) and (c.expires_at is null or c.expires_at > now())
      """;

  @Inject Database database;

  private final SharedReads<Key, Caller> reads = new SharedReads<>(this::read, PATIENCE);

  private record Key(String secretSha256, String kind) {}

  /** The caller that {@code secret} stands for, if it is known and has not expired. */
  public Optional<Caller> of(String secret, Credential.Kind kind) {
    return reads.get(new Key(Secret.hash(secret), kind.text()));
  }

  private Map<Key, Caller> read(Set<Key> keys) {
    Map<Key, Caller> callers = new HashMap<>();
    database.rows(
        SQL,
        row ->
            callers.put(
                new Key(row.getString("secret_sha256"), row.getString("kind")),
                new Caller(
                    row.getObject("id", UUID.class),
                    row.getString("email"),
                    row.getString("display_name"),
                    row.getBoolean("admin"),
                    row.getObject("credential_id", UUID.class))),
        (Object) keys.stream().map(Key::secretSha256).toArray(String[]::new));
    return callers;
  }
}
