package dev.cutroom.account.control;

import dev.cutroom.platform.http.Hashes;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that we hand out: 256 random bits, told apart by a prefix that scanners can find. */
public final class Secret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Secret() {}

  /** A new secret that begins with {@code prefix}. */
  public static String random(String prefix) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is stored of a secret. */
  public static String hash(String secret) {
    return Hashes.sha256Hex(secret);
  }

  /** A password that a person can type: 20 letters and digits, about 115 bits. */
  public static String randomPassword() {
    String alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      password.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
    }
    return password.toString();
  }
}
