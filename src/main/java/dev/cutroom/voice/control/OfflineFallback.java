package dev.cutroom.voice.control;

import dev.cutroom.voice.Spoken;
import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.VoiceOrder;
import dev.cutroom.voice.VoiceWarning;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.ExecutionContext;
import org.eclipse.microprofile.faulttolerance.FallbackHandler;

/**
 * Speaks in an offline voice what a vendor could not, and says so: a warning on the result. Where
 * the order or a setting forbids it, or no offline voice speaks the language, the vendor's failure
 * stands.
 */
@Dependent
public class OfflineFallback implements FallbackHandler<Spoken> {
  private static final System.Logger LOG = System.getLogger(OfflineFallback.class.getName());

  @Inject Casting casting;
  @Inject Recordings recordings;
  @Inject VoiceConfig config;

  @Override
  public Spoken handle(ExecutionContext context) {
    VoiceOrder order = (VoiceOrder) context.getParameters()[0];
    if (context.getFailure() instanceof VoiceException failure) {
      return instead(order, failure);
    }
    throw new IllegalStateException("Only failures to speak are handled", context.getFailure());
  }

  Spoken instead(VoiceOrder order, VoiceException failure) {
    if (!order.fallbackAllowed() || !config.fallback()) {
      throw failure;
    }
    try {
      Casting.Role role = casting.offline(order);
      Spoken spoken = recordings.speak(order, role);
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} spoke instead of {1}: {2}",
          role.provider().name(),
          failure.provider(),
          failure.getMessage());
      return warned(spoken, role, failure);
    } catch (VoiceException neither) {
      failure.addSuppressed(neither);
      throw failure;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  private static Spoken warned(Spoken spoken, Casting.Role role, VoiceException failure) {
    List<VoiceWarning> warnings = new ArrayList<>(spoken.warnings());
    warnings.add(
        new VoiceWarning(
            VoiceWarning.FALLBACK,
            role.provider().title() + " spoke instead: " + failure.getMessage()));
    return new Spoken(
        spoken.sha256(),
        spoken.duration(),
        spoken.words(),
        spoken.provider(),
        spoken.voice(),
        warnings);
  }
}
