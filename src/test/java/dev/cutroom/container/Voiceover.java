package dev.cutroom.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cutroom.voice.Spoken;
import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.VoiceException.Reason;
import dev.cutroom.voice.VoiceOrder;
import dev.cutroom.voice.VoiceWarning;
import dev.cutroom.voice.control.VoiceKeys;
import dev.cutroom.voice.control.Voices;
import dev.cutroom.voice.sound.Pcm;
import dev.cutroom.voice.sound.Wav;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A vendor's voice through Rest Client and Fault Tolerance as the server has them, and the offline
 * one behind it; a part of {@link HeartIT}, whose server they share.
 */
abstract class Voiceover extends HeartCase {
  @Inject Voices voices;
  @Inject VoiceKeys voiceKeys;

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile CountDownLatch silent = new CountDownLatch(0);
  private @Nullable HttpServer vendor;

  @BeforeEach
  void playVendor() throws IOException {
    int port = Integer.getInteger("cutroom.heart.vendor-port");
    vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    vendor.createContext("/v1/audio/speech", this::answer);
    vendor.start();
  }

  @AfterEach
  void stopVendor() {
    if (vendor != null) {
      vendor.stop(0);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      asked.incrementAndGet();
      silent.await();
      boolean fails = failures.getAndDecrement() > 0;
      byte[] body = fails ? "{}".getBytes(UTF_8) : threeWords();
      exchange.getResponseHeaders().add("Content-Type", fails ? "application/json" : "audio/wav");
      exchange.sendResponseHeaders(fails ? 503 : 200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One behind the other: the circuit breaker remembers what was before. */
  @Test
  void vendorIsAskedAgainThenStoodInForThenLeftInPeace() throws Exception {
    UUID account = accountWithKey();
    isLeftAtOnceByWorkThatIsCancelled(account);
    isAskedAgainAndNothingIsBoughtTwice(account);
    isStoodInForWithAWarningUnlessThatIsForbidden(account);
    isLeftInPeaceAfterManyFailures(account);
  }

  private void isLeftAtOnceByWorkThatIsCancelled(UUID account) throws Exception {
    silent = new CountDownLatch(1);
    VoiceOrder order = VoiceOrder.of(account, "Nobody says a word.").by("openai", null);
    CompletableFuture<Throwable> told = new CompletableFuture<>();
    Thread asking = new Thread(() -> told.complete(catchThrowable(() -> voices.speak(order))));
    asking.start();
    while (asked.get() == 0 && !told.isDone()) {
      LockSupport.parkNanos(1_000_000);
    }

    asking.interrupt();

    assertThat(told.get(2, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    silent.countDown();
    assertThat(ledger.count("select count(*) from voice_speech where leased_until is not null"))
        .as("leases that are left")
        .isZero();
    asked.set(0);
  }

  private void isAskedAgainAndNothingIsBoughtTwice(UUID account) throws Exception {
    failures.set(2);
    VoiceOrder order = VoiceOrder.of(account, "One two three.").by("openai", null);
    Spoken spoken = voices.speak(order);
    assertThat(asked).hasValue(3);
    assertThat(spoken.provider()).isEqualTo("openai");
    assertThat(spoken.warnings()).isEmpty();
    assertThat(spoken.words()).hasSize(3);
    assertThat(voices.speak(order)).isEqualTo(spoken);
    assertThat(asked).hasValue(3);
    assertThat(
            ledger.count(
                "select count(*) from voice_key where owner_id = ? and last_used_at is not null",
                account))
        .isEqualTo(1);
  }

  private void isStoodInForWithAWarningUnlessThatIsForbidden(UUID account) throws Exception {
    failures.set(Integer.MAX_VALUE);
    VoiceOrder order = VoiceOrder.of(account, "Nobody answers here.").by("openai", null);
    VoiceException failure =
        catchThrowableOfType(VoiceException.class, () -> voices.speak(order.withoutFallback()));
    assertThat(failure.reason()).isEqualTo(Reason.VOICE_VENDOR_UNAVAILABLE);
    assertThat(failure.retryable()).isTrue();
    assertThat(asked).hasValue(6);

    Spoken spoken = voices.speak(order);
    assertThat(spoken.provider()).isEqualTo("mary");
    assertThat(spoken.warnings())
        .extracting(VoiceWarning::code)
        .containsExactly(VoiceWarning.FALLBACK);
    assertThat(spoken.words()).hasSize(3).allMatch(word -> word.confidence() == 1);
  }

  private void isLeftInPeaceAfterManyFailures(UUID account) throws Exception {
    VoiceOrder order = VoiceOrder.of(account, "Nobody answers here.").by("openai", null);
    voices.speak(order);
    voices.speak(order);
    int before = asked.get();
    assertThat(voices.speak(order).warnings().get(0).detail()).contains("not asked for a while");
    assertThat(asked).hasValue(before);
  }

  private UUID accountWithKey() {
    UUID account = ledger.newScene().ownerId();
    assertThat(voiceKeys.create(account, "openai", "sk-only-for-tests", "").lastFour())
        .isEqualTo("ests");
    return account;
  }

  /** Three beeps may well be three words. */
  private static byte[] threeWords() throws IOException {
    Pcm word = new Pcm(Pcm.RATE, new short[(int) (0.4 * Pcm.RATE)]);
    byte[] beep = word.littleEndian();
    for (int i = 0; i < beep.length; i += 2) {
      short sample = (short) (9000 * Math.sin(i / 40.0));
      beep[i] = (byte) sample;
      beep[i + 1] = (byte) (sample >> 8);
    }
    byte[] gap = Pcm.silence(Pcm.RATE, 0.12).littleEndian();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    long samples = (3L * beep.length + 3L * gap.length) / 2;
    file.write(Wav.header(Pcm.RATE, samples));
    for (byte[] part : List.of(beep, gap, beep, gap, beep, gap)) {
      file.write(part);
    }
    return file.toByteArray();
  }
}
