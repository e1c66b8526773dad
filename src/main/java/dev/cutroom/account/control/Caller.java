package dev.cutroom.account.control;

import java.util.Set;
import java.util.UUID;

/**
 * The account behind a request.
 *
 * @param credentialId the session or token that it came with
 */
public record Caller(
    UUID accountId, String email, String displayName, boolean admin, UUID credentialId) {
  /** Ordinary roles first. */
  public Set<String> roles() {
    return admin ? Set.of("user", "admin") : Set.of("user");
  }
}
