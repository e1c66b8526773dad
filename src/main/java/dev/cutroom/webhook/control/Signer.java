package dev.cutroom.webhook.control;

import dev.cutroom.platform.secret.SecretBox;
import dev.cutroom.platform.time.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Signs one attempt with the secrets that are in force. */
@ApplicationScoped
public class Signer {
  @Inject SecretBox box;
  @Inject Time time;

  /**
   * The headers of an attempt that is made now.
   *
   * @throws dev.cutroom.platform.secret.SecretException when the secret can't be opened
   */
  SignedHeaders headers(Parcel parcel, byte[] body) {
    String id = parcel.eventId().toString();
    long now = time.now().getEpochSecond();
    String purpose = Webhooks.purpose(parcel.webhookId());
    String signatures =
        sealedSecrets(parcel).stream()
            .map(secret -> SigningSecret.of(box.open(secret, purpose)).sign(id, now, body))
            .collect(Collectors.joining(" "));
    return new SignedHeaders(id, now, signatures);
  }

  /** The newest first; during a rotation an endpoint knows the one or the other. */
  private static List<String> sealedSecrets(Parcel parcel) {
    String previous = parcel.previousSecret();
    return previous == null ? List.of(parcel.secret()) : List.of(parcel.secret(), previous);
  }
}
