package dev.cutroom.live.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the room. */
@ApplicationScoped
public class LiveConfig {
  @Inject
  @ConfigProperty(name = "cutroom.live.streams-per-account")
  int streamsPerAccount;

  /** How many event streams one account may have open on one server. */
  public int streamsPerAccount() {
    return streamsPerAccount;
  }
}
