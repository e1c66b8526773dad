package dev.cutroom.webhook.entity;

import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.sql.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint of an account. Its secrets are sealed; during a rotation there are two.
 *
 * <p>When it was last reached is written by statement, not through this class: {@code version}
 * counts only what a person may change, or was changed for them.
 */
@Entity
@Table(name = "webhook")
public class Webhook {
  @Id private UUID id;

  @Column(name = "owner_id")
  private UUID ownerId;

  private String url;
  private String description;
  private @Nullable String events;
  private boolean enabled;

  @Column(name = "disabled_at")
  @Convert(converter = InstantConverter.class)
  private @Nullable Instant disabledAt;

  @Column(name = "disabled_reason")
  private @Nullable String disabledReason;

  private String secret;

  @Column(name = "previous_secret")
  private @Nullable String previousSecret;

  @Column(name = "previous_secret_until")
  @Convert(converter = InstantConverter.class)
  private @Nullable Instant previousSecretUntil;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private long version;

  /** For JPA, which fills the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected Webhook() {}

  /**
   * A new endpoint of {@code ownerId}.
   *
   * @param sealedSecret never the secret itself
   */
  public Webhook(UUID id, UUID ownerId, WebhookFacts facts, String sealedSecret, Instant now) {
    this.id = Objects.requireNonNull(id);
    this.ownerId = Objects.requireNonNull(ownerId);
    this.secret = Objects.requireNonNull(sealedSecret);
    this.url = facts.url();
    this.description = facts.description();
    this.events = events(facts);
    this.enabled = facts.enabled();
    this.disabledAt = facts.enabled() ? null : now;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Takes on what a person says. Whoever switches it on again clears why it was off. */
  public void describe(WebhookFacts facts, Instant now) {
    url = facts.url();
    description = facts.description();
    events = events(facts);
    if (facts.enabled()) {
      disabledAt = null;
      disabledReason = null;
    } else if (enabled) {
      disabledAt = now;
    }
    enabled = facts.enabled();
    updatedAt = now;
  }

  private static @Nullable String events(WebhookFacts facts) {
    List<EventType> types = facts.events();
    return types == null ? null : Json.text(types);
  }

  /** A new secret; the one before signs beside it until {@code overlapEnd}. */
  public void rotate(String sealedSecret, Instant overlapEnd, Instant now) {
    boolean overlap = overlapEnd.isAfter(now);
    previousSecret = overlap ? secret : null;
    previousSecretUntil = overlap ? overlapEnd : null;
    secret = sealedSecret;
    updatedAt = now;
  }

  public UUID getId() {
    return id;
  }

  public UUID getOwnerId() {
    return ownerId;
  }

  public WebhookFacts getFacts() {
    List<EventType> types = events == null ? null : List.of(Json.value(events, EventType[].class));
    return new WebhookFacts(url, description, types, enabled);
  }

  public @Nullable Instant getDisabledAt() {
    return disabledAt;
  }

  public @Nullable String getDisabledReason() {
    return disabledReason;
  }

  public @Nullable Instant getPreviousSecretUntil() {
    return previousSecretUntil;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getUpdatedAt() {
    return updatedAt;
  }

  public long getVersion() {
    return version;
  }
}
