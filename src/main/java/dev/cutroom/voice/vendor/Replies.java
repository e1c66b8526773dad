package dev.cutroom.voice.vendor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.net.InsideAddressException;
import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.VoiceException.Reason;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Set;

/**
 * What a vendor's answer means: the same words for all of them. What it says of itself is quoted
 * shortly and without the key, which some of them repeat.
 */
final class Replies {
  private static final Set<String> QUOTA_WORDS =
      Set.of(
          "quota_exceeded",
          "insufficient_quota",
          "insufficient_credits",
          "billing_hard_limit_reached");

  private static final int LONGEST_QUOTE = 200;

  private Replies() {}

  /** Sends a request and waits for its answer. */
  @FunctionalInterface
  interface Request {
    Reply answer() throws IOException, InterruptedException;
  }

  /**
   * The answer to a request, if it is one of success.
   *
   * @param provider its name, and {@code title} what people call it
   * @param key that was sent with it; empty: none was
   * @throws VoiceException it is none
   */
  static Reply of(String provider, String title, String key, Request request)
      throws InterruptedException {
    Reply reply;
    try {
      reply = request.answer();
    } catch (ProcessingException | IOException e) {
      throw unreachable(provider, title, e);
    }
    if (!reply.ok()) {
      throw refused(provider, title, key, reply);
    }
    return reply;
  }

  private static VoiceException unreachable(String provider, String title, Exception e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof InsideAddressException inside) {
        return new VoiceException(
            Reason.VOICE_NOT_AVAILABLE,
            provider,
            title + " is configured at " + inside.words() + ", which is not allowed.",
            "If that is meant, the operator allows it by CUTROOM_VOICE_INSIDE_ALLOWED.",
            e);
      }
      if (at instanceof SocketTimeoutException) {
        return new TransientVendorException(
            Reason.VOICE_VENDOR_SLOW, provider, title + " did not answer in time.", e);
      }
    }
    return new TransientVendorException(
        Reason.VOICE_VENDOR_UNAVAILABLE,
        provider,
        title + " can't be reached, or its answer broke off.",
        e);
  }

  private static VoiceException refused(String provider, String title, String key, Reply reply) {
    String said = said(key, reply);
    if (spent(reply)) {
      return new KeyRefusedException(
          Reason.VOICE_QUOTA_SPENT,
          provider,
          "The quota of the key with " + title + " is spent" + said);
    }
    if (reply.status() == 401 || reply.status() == 403) {
      return new KeyRefusedException(
          Reason.VOICE_KEY_REFUSED, provider, title + " refused the key" + said);
    }
    if (reply.status() == 429 && reply.retryAfter().isPresent()) {
      return new BusyVendorException(provider, title, reply.retryAfter().get());
    }
    if (reply.status() == 429 || reply.status() >= 500 || reply.status() == 408) {
      return new TransientVendorException(
          Reason.VOICE_VENDOR_UNAVAILABLE,
          provider,
          title + " answered " + reply.status() + said,
          null);
    }
    if (reply.status() == 404) {
      return new VoiceException(
          Reason.VOICE_UNKNOWN,
          provider,
          title + " does not know the voice or model" + said,
          "Check the voice's identifier, and the address and model that are configured.");
    }
    if (reply.status() == 400 || reply.status() == 413 || reply.status() == 422) {
      return new VoiceException(
          Reason.VOICE_TEXT_REFUSED,
          provider,
          title + " refused the request (" + reply.status() + ")" + said,
          "Change the text or the voice as it says.");
    }
    return nonsense(provider, title, "answered " + reply.status() + said);
  }

  /** Money is owed, or a quota is used up: by status, or by the word that the vendor uses. */
  private static boolean spent(Reply reply) {
    if (reply.status() == 402) {
      return true;
    }
    if (reply.status() != 401 && reply.status() != 403 && reply.status() != 429) {
      return false;
    }
    JsonNode body = json(reply);
    return QUOTA_WORDS.contains(body.path("detail").path("status").asText())
        || QUOTA_WORDS.contains(body.path("detail").path("code").asText())
        || QUOTA_WORDS.contains(body.path("error").path("code").asText())
        || QUOTA_WORDS.contains(body.path("error").path("type").asText());
  }

  static VoiceException nonsense(String provider, String title, String what) {
    return new VoiceException(
        Reason.VOICE_VENDOR_NONSENSE,
        provider,
        title + " " + what + (what.endsWith(".") ? "" : "."),
        "Check the address that is configured; if it is right, try again or order another"
            + " provider.");
  }

  /** The beginning of an error's own words. Where the key was refused they are about the key. */
  private static String said(String key, Reply reply) {
    if (reply.status() == 401 || reply.status() == 403) {
      return ".";
    }
    JsonNode body = json(reply);
    String message = body.path("error").path("message").asText();
    message = message.isEmpty() ? body.path("detail").path("message").asText() : message;
    message =
        message.isEmpty() && body.path("detail").isTextual()
            ? body.path("detail").asText()
            : message;
    message = key.isEmpty() ? message : message.replace(key, "[the key]");
    message = message.replaceAll("\\p{Cntrl}", " ").strip();
    if (message.isEmpty()) {
      return ".";
    }
    String quote =
        message.length() > LONGEST_QUOTE ? message.substring(0, LONGEST_QUOTE) + "…" : message;
    return String.format(Locale.ROOT, ": “%s”.", quote);
  }

  private static JsonNode json(Reply reply) {
    try {
      JsonNode node = Json.shared().readTree(reply.text());
      return node == null ? Json.shared().createObjectNode() : node;
    } catch (JsonProcessingException e) {
      return Json.shared().createObjectNode();
    }
  }
}
