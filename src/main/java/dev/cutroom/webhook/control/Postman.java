package dev.cutroom.webhook.control;

import dev.cutroom.platform.secret.SecretException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Carries one delivery: signs it, sends it, and writes down what came of it. */
@ApplicationScoped
public class Postman {
  private static final System.Logger LOG = System.getLogger(Postman.class.getName());

  @Inject DeliveryQueue queue;
  @Inject Signer signer;
  @Inject Targets targets;
  @Inject SenderThreads threads;
  @Inject WebhookConfig config;

  private volatile @Nullable HttpSender http;

  void open() {
    http = new HttpSender(targets.guard(), threads.timers(), config.timeout());
  }

  void close() {
    HttpSender open = http;
    if (open != null) {
      open.close();
    }
  }

  /** Blocks until the endpoint has answered, or its time is over. */
  void carry(Parcel parcel) {
    if (!parcel.enabled()) {
      queue.fail(parcel, Reply.none("The webhook was disabled before this could be delivered."));
      return;
    }
    Reply reply = send(parcel);
    LOG.log(
        System.Logger.Level.DEBUG,
        "Delivery {0}, attempt {1}: {2}",
        parcel.id(),
        parcel.attempt(),
        reply.status());
    if (reply.delivered()) {
      queue.delivered(parcel, reply);
    } else if (reply.gone()) {
      queue.gone(parcel, reply);
    } else if (parcel.test()) {
      queue.fail(parcel, reply);
    } else {
      retryOrGiveUp(parcel, reply);
    }
  }

  private void retryOrGiveUp(Parcel parcel, Reply reply) {
    double random = ThreadLocalRandom.current().nextDouble();
    Optional<Duration> delay =
        new RetrySchedule(config.retryDelays())
            .after(parcel.attemptOfSchedule(), random, reply.retryAfter());
    delay.ifPresentOrElse(
        wait -> queue.retry(parcel, reply, wait), () -> queue.giveUp(parcel, reply));
  }

  private Reply send(Parcel parcel) {
    byte[] body = parcel.body().getBytes(StandardCharsets.UTF_8);
    try {
      return Objects.requireNonNull(http, "not open")
          .post(parcel.url(), signer.headers(parcel, body), body);
    } catch (SecretException e) {
      LOG.log(System.Logger.Level.ERROR, "Webhook " + parcel.webhookId() + " can't be signed", e);
      return Reply.none("The server can't sign it: its key has changed. Rotate the secret.");
    }
  }
}
