package dev.cutroom.voice.control;

import dev.cutroom.voice.Spoken;
import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.VoiceOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.Fallback;

/**
 * A vendor's speech, or the offline voice when it fails; {@link OfflineFallback} tells when. The
 * whole order is spoken anew, so that the voice does not change in the middle.
 */
@ApplicationScoped
public class StandIn {
  @Inject Recordings recordings;

  @Fallback(value = OfflineFallback.class, applyOn = VoiceException.class)
  public Spoken speak(VoiceOrder order, Casting.Role role) throws InterruptedException {
    return recordings.speak(order, role);
  }
}
