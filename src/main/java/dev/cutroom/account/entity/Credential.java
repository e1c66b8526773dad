package dev.cutroom.account.entity;

import dev.cutroom.platform.sql.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret that stands for an account: a web session or an API token.
 *
 * <p>The secret itself has 256 random bits, so its plain SHA-256 is enough to keep it safe at rest.
 */
@Entity
@Table(name = "credential")
public class Credential {
  /** What it is for. */
  public enum Kind {
    SESSION,
    TOKEN;

    /** As stored. */
    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  private String kind;
  private String name;

  @Column(name = "secret_sha256")
  private String secretSha256;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  @Convert(converter = InstantConverter.class)
  private @Nullable Instant expiresAt;

  /** For JPA, which fills the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected Credential() {}

  /** A credential of {@code accountId}; never expires when {@code expiresAt} is null. */
  public Credential(
      UUID accountId,
      Kind kind,
      String name,
      String secretSha256,
      Instant createdAt,
      @Nullable Instant expiresAt) {
    this.id = UUID.randomUUID();
    this.accountId = accountId;
    this.kind = kind.text();
    this.name = name;
    this.secretSha256 = secretSha256;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  public UUID getId() {
    return id;
  }

  public UUID getAccountId() {
    return accountId;
  }

  public String getName() {
    return name;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public @Nullable Instant getExpiresAt() {
    return expiresAt;
  }
}
