package dev.cutroom.voice.vendor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the vendors. */
@ApplicationScoped
public class VendorConfig {
  @Inject
  @ConfigProperty(name = "cutroom.voice.elevenlabs.url")
  String elevenLabsUrl;

  @Inject
  @ConfigProperty(name = "cutroom.voice.elevenlabs.model")
  String elevenLabsModel;

  @Inject
  @ConfigProperty(name = "cutroom.voice.elevenlabs.voice")
  String elevenLabsVoice;

  @Inject
  @ConfigProperty(name = "cutroom.voice.elevenlabs.key")
  Optional<String> elevenLabsKey;

  @Inject
  @ConfigProperty(name = "cutroom.voice.elevenlabs.most-characters")
  int elevenLabsMostCharacters;

  @Inject
  @ConfigProperty(name = "cutroom.voice.openai.url")
  String openAiUrl;

  @Inject
  @ConfigProperty(name = "cutroom.voice.openai.model")
  String openAiModel;

  @Inject
  @ConfigProperty(name = "cutroom.voice.openai.voices")
  List<String> openAiVoices;

  @Inject
  @ConfigProperty(name = "cutroom.voice.openai.key")
  Optional<String> openAiKey;

  @Inject
  @ConfigProperty(name = "cutroom.voice.openai.needs-key")
  boolean openAiNeedsKey;

  @Inject
  @ConfigProperty(name = "cutroom.voice.openai.most-characters")
  int openAiMostCharacters;

  @Inject
  @ConfigProperty(name = "cutroom.voice.vendor-silence")
  Duration silence;

  @Inject
  @ConfigProperty(name = "cutroom.voice.longest-retry-after")
  Duration longestRetryAfter;

  String elevenLabsUrl() {
    return elevenLabsUrl;
  }

  String elevenLabsModel() {
    return elevenLabsModel;
  }

  /** The identifier of the voice that speaks when none was ordered. */
  String elevenLabsVoice() {
    return elevenLabsVoice;
  }

  /** The operator's, for accounts that have none of their own. */
  Optional<String> elevenLabsKey() {
    return elevenLabsKey;
  }

  int elevenLabsMostCharacters() {
    return elevenLabsMostCharacters;
  }

  /** With {@code /v1} or what stands in its place, without {@code /audio/speech}. */
  String openAiUrl() {
    return openAiUrl;
  }

  String openAiModel() {
    return openAiModel;
  }

  /** The first speaks when none was ordered. */
  List<String> openAiVoices() {
    return List.copyOf(openAiVoices);
  }

  /** The operator's, for accounts that have none of their own. */
  Optional<String> openAiKey() {
    return openAiKey;
  }

  /** Servers of one's own often take requests without. */
  boolean openAiNeedsKey() {
    return openAiNeedsKey;
  }

  int openAiMostCharacters() {
    return openAiMostCharacters;
  }

  /** How long a vendor may say nothing at all. */
  Duration silence() {
    return silence;
  }

  /** How long a vendor that is busy is waited for when it says how long that takes. */
  Duration longestRetryAfter() {
    return longestRetryAfter;
  }
}
