package dev.cutroom.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A person who may sign in. */
@Entity
@Table(name = "account")
public class Account {
  @Id private UUID id;

  private String email;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  private boolean admin;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For JPA, which fills the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected Account() {}

  /**
   * A new account.
   *
   * @param passwordHash as {@code Pbkdf2PasswordHash} writes it, never the password
   */
  public Account(
      String email, String displayName, String passwordHash, boolean admin, Instant createdAt) {
    this.id = UUID.randomUUID();
    this.email = Objects.requireNonNull(email);
    this.displayName = Objects.requireNonNull(displayName);
    this.passwordHash = Objects.requireNonNull(passwordHash);
    this.admin = admin;
    this.createdAt = createdAt;
  }

  public UUID getId() {
    return id;
  }

  public String getEmail() {
    return email;
  }

  public String getDisplayName() {
    return displayName;
  }

  public String getPasswordHash() {
    return passwordHash;
  }

  public boolean isAdmin() {
    return admin;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
