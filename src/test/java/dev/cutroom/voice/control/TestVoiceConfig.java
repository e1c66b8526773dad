package dev.cutroom.voice.control;

import java.time.Duration;
import java.util.Optional;

/** The room's settings as they are by default, changed where a test wants. */
public final class TestVoiceConfig {
  private TestVoiceConfig() {}

  public static VoiceConfig defaults() {
    VoiceConfig config = new VoiceConfig();
    config.provider = Optional.empty();
    config.mostCharacters = 5000;
    config.longestPause = Duration.ofMillis(700);
    config.fallback = true;
    config.kept = Duration.ofDays(30);
    config.keyRest = Duration.ofHours(1);
    config.insideAllowed = Optional.empty();
    return config;
  }

  public static VoiceConfig allowing(String... inside) {
    VoiceConfig config = defaults();
    config.insideAllowed = Optional.of(inside);
    return config;
  }
}
