package dev.cutroom.voice.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the room that are nobody's in particular. */
@ApplicationScoped
public class VoiceConfig {
  @Inject
  @ConfigProperty(name = "cutroom.voice.provider")
  Optional<String> provider;

  @Inject
  @ConfigProperty(name = "cutroom.voice.most-characters")
  int mostCharacters;

  @Inject
  @ConfigProperty(name = "cutroom.voice.longest-pause")
  Duration longestPause;

  @Inject
  @ConfigProperty(name = "cutroom.voice.fallback")
  boolean fallback;

  @Inject
  @ConfigProperty(name = "cutroom.voice.kept")
  Duration kept;

  @Inject
  @ConfigProperty(name = "cutroom.voice.key-rest")
  Duration keyRest;

  @Inject
  @ConfigProperty(name = "cutroom.voice.inside-allowed")
  Optional<String[]> insideAllowed; // Payara fails over an Optional<List<String>>.

  /** Who speaks when nobody is named; the offline voices unless set. */
  public Optional<String> provider() {
    return provider;
  }

  /** The longest text that is spoken as one. */
  public int mostCharacters() {
    return mostCharacters;
  }

  /** Pauses between words are shortened to this. */
  public Duration longestPause() {
    return longestPause;
  }

  /** Whether the offline voice may stand in for a vendor at all. */
  public boolean fallback() {
    return fallback;
  }

  /** For how long a sound that nobody asked for again is kept. */
  public Duration kept() {
    return kept;
  }

  /** For how long a key whose quota is spent, or that was refused, is not tried again. */
  public Duration keyRest() {
    return keyRest;
  }

  /** Hosts, addresses and ranges inside the operator's network that may be asked to speak. */
  public List<String> insideAllowed() {
    return insideAllowed.map(List::of).orElse(List.of());
  }
}
