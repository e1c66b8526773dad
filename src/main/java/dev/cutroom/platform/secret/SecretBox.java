package dev.cutroom.platform.secret;

import dev.cutroom.platform.http.Hashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals secrets with AES-256-GCM. A sealed text is Base64 of the key's mark (4 bytes), the nonce
 * (12) and the cipher text with its tag; it opens only for the purpose that it was sealed for.
 * Thread-safe.
 */
@ApplicationScoped
public class SecretBox {
  static final int KEY_BYTES = 32;
  private static final int MARK_BYTES = 4;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject SecretConfig config;

  private @Nullable SecretKeySpec key;

  /** For CDI. */
  public SecretBox() {}

  SecretBox(SecretConfig config) {
    this.config = config;
  }

  /**
   * What may be stored of {@code secret}.
   *
   * @param purpose which row and column it is for, so that it opens nowhere else
   */
  public String seal(String secret, String purpose) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    SecretKeySpec key = key();
    byte[] text = secret.getBytes(StandardCharsets.UTF_8);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, purpose, text);
    byte[] all =
        ByteBuffer.allocate(MARK_BYTES + NONCE_BYTES + sealed.length)
            .put(mark(key))
            .put(nonce)
            .put(sealed)
            .array();
    return Base64.getEncoder().encodeToString(all);
  }

  /**
   * The secret in what {@link #seal} returned for the same purpose.
   *
   * @throws SecretException when another key sealed it, or somebody changed it
   */
  public String open(String sealed, String purpose) {
    byte[] all = Base64.getDecoder().decode(sealed);
    SecretKeySpec key = key();
    if (!Arrays.equals(mark(key), Arrays.copyOf(all, MARK_BYTES))) {
      throw new SecretException(
          "A stored secret was sealed with another key: all servers must use the same", null);
    }
    byte[] nonce = Arrays.copyOfRange(all, MARK_BYTES, MARK_BYTES + NONCE_BYTES);
    byte[] text = Arrays.copyOfRange(all, MARK_BYTES + NONCE_BYTES, all.length);
    return new String(
        crypt(Cipher.DECRYPT_MODE, key, nonce, purpose, text), StandardCharsets.UTF_8);
  }

  private static byte[] crypt(
      int mode, SecretKeySpec key, byte[] nonce, String purpose, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new SecretException("A secret can't be sealed or opened", e);
    }
  }

  /** Tells keys apart and nothing about them. */
  private static byte[] mark(SecretKeySpec key) {
    return Arrays.copyOf(Hashes.sha256(key.getEncoded()), MARK_BYTES);
  }

  private synchronized SecretKeySpec key() {
    if (key == null) {
      String text = config.key().orElseGet(() -> KeyFile.readOrCreate(config.keyFile()));
      key = new SecretKeySpec(decoded(text), "AES");
    }
    return key;
  }

  private static byte[] decoded(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text.strip());
      if (bytes.length == KEY_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Falls through; the cause would quote the key.
    }
    throw new SecretException("The key for secrets is not " + KEY_BYTES + " bytes in Base64", null);
  }
}
