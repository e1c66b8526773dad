package dev.cutroom.voice.control;

import dev.cutroom.voice.Spoken;
import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.VoiceException.Reason;
import dev.cutroom.voice.VoiceOrder;
import dev.cutroom.voice.words.Scripts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Voice-over for the other rooms. Called outside a transaction, by a thread that may be
 * interrupted: it blocks while somebody speaks, for seconds with the offline voice, for minutes
 * with a slow vendor.
 */
@ApplicationScoped
public class Voices {
  @Inject Casting casting;
  @Inject Recordings recordings;
  @Inject StandIn standIn;
  @Inject VoiceConfig config;

  /**
   * The sound of an order, made now or kept from an earlier one, with the times of its words.
   *
   * @throws VoiceException it can't be spoken: its reason, who failed, and what would help
   * @throws InterruptedException the calling thread was interrupted
   */
  public Spoken speak(VoiceOrder order) throws InterruptedException {
    refuse(order);
    Casting.Role role = casting.cast(order);
    return role.provider().remote() ? standIn.speak(order, role) : recordings.speak(order, role);
  }

  /** The sound of an order if it was made before; nothing is spoken for it. */
  public Optional<Spoken> known(VoiceOrder order) {
    try {
      refuse(order);
      return recordings.known(order, casting.cast(order));
    } catch (VoiceException e) {
      return Optional.empty();
    }
  }

  /**
   * Why an order can't be taken, before anything is spoken: for the refusal of a request.
   *
   * @return empty when it can
   */
  public Optional<VoiceException> fault(VoiceOrder order) {
    try {
      refuse(order);
      casting.cast(order);
      return Optional.empty();
    } catch (VoiceException e) {
      return Optional.of(e);
    }
  }

  private void refuse(VoiceOrder order) {
    if (!Scripts.speakable(order.text())) {
      throw new VoiceException(
          Reason.VOICE_TEXT_REFUSED,
          "voice",
          "The text for the voice has neither letters nor digits.",
          "Write what is to be said.");
    }
    if (order.text().length() > config.mostCharacters()) {
      throw new VoiceException(
          Reason.VOICE_TEXT_REFUSED,
          "voice",
          "The text for the voice has "
              + order.text().length()
              + " characters; at most "
              + config.mostCharacters()
              + " are spoken.",
          "Shorten it, or divide it among several clips.");
    }
  }
}
