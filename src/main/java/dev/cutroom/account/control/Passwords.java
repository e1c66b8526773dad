package dev.cutroom.account.control;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Password hashes: PBKDF2 with HMAC-SHA-512, 210,000 rounds (OWASP's figure of 2023).
 *
 * <p>One check takes a good part of a second of a core, so few run at once: a flood of sign-ins
 * must not take the machine from the renders. Nor its HTTP threads, so none waits for long.
 */
@ApplicationScoped
public class Passwords {
  private static final int CHECKS_AT_ONCE = 2;
  private static final long LONGEST_WAIT_SECONDS = 3;

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

  /**
   * Whether {@code password} is the one that {@code stored} was made from.
   *
   * @throws Failure 429 when too many others are being checked
   */
  public boolean matches(String password, String stored) {
    if (!admitted()) {
      throw new Failure(Code.TOO_MANY_REQUESTS, "Too many people are signing in just now.")
          .mayBeRetried()
          .hint("Try again in a few seconds.");
    }
    try {
      return hash.verify(password.toCharArray(), stored);
    } finally {
      checks.release();
    }
  }

  private boolean admitted() {
    try {
      return checks.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
