package dev.cutroom.account.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Password hashes: PBKDF2 with HMAC-SHA-512, 210,000 rounds (OWASP's figure of 2023).
 *
 * <p>One check takes a good part of a second of a core, so few run at once: a flood of sign-ins
 * must not take the machine from the renders.
 */
@ApplicationScoped
public class Passwords {
  private static final int CHECKS_AT_ONCE = 2;

  @Inject Pbkdf2PasswordHash hash;

  private final Semaphore checks = new Semaphore(CHECKS_AT_ONCE, true);

  @PostConstruct
  void configure() {
    hash.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32"));
  }

  /** The hash to store for {@code password}. */
  public String hash(String password) {
    return hash.generate(password.toCharArray());
  }

  /** Whether {@code password} is the one that {@code stored} was made from. */
  public boolean matches(String password, String stored) {
    checks.acquireUninterruptibly();
    try {
      return hash.verify(password.toCharArray(), stored);
    } finally {
      checks.release();
    }
  }
}
