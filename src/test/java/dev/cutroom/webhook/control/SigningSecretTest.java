package dev.cutroom.webhook.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

final class SigningSecretTest {
  /** The vector that the libraries of Standard Webhooks test themselves with. */
  @Test
  void signatureIsThatOfTheSpecification() {
    SigningSecret secret = SigningSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(
            secret.sign(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1_614_265_330L,
                "{\"test\": 2432232314}".getBytes(UTF_8)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void newSecretHasTheFormAndLengthOfTheSpecification() {
    String text = SigningSecret.random().text();
    assertThat(text).startsWith("whsec_");
    assertThat(Base64.getDecoder().decode(text.substring(6)).length).isBetween(24, 64);
    assertThat(SigningSecret.of(text).text()).isEqualTo(text);
    assertThat(SigningSecret.random().text()).isNotEqualTo(text);
  }

  @Test
  void otherKindsOfKeysAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> SigningSecret.of("whsk_AAAA"));
  }

  @Test
  void secretDoesNotShowInALogLine() {
    SigningSecret secret = SigningSecret.random();
    assertThat(secret.toString()).doesNotContain(secret.text().substring(6));
  }
}
