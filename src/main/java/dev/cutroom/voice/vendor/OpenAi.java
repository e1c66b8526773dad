package dev.cutroom.voice.vendor;

import dev.cutroom.platform.json.Json;
import dev.cutroom.voice.control.VoiceKeys;
import dev.cutroom.voice.port.Speech;
import dev.cutroom.voice.port.VoiceProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** OpenAI, or a server of one's own with the same interface. It tells no times. */
@ApplicationScoped
public class OpenAi implements VoiceProvider {
  public static final String NAME = "openai";
  static final String TITLE = "The OpenAI-compatible speech server";

  private static final Pattern VOICE = Pattern.compile("[\\p{Alnum}._+() -]{1,80}");

  @Inject VendorConfig config;
  @Inject OpenAiLine line;
  @Inject Rotation rotation;
  @Inject VoiceKeys keys;
  @Inject SoundDecoder decoder;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return TITLE;
  }

  @Override
  public boolean remote() {
    return true;
  }

  @Override
  public int mostCharacters() {
    return config.openAiMostCharacters();
  }

  @Override
  public String manner() {
    return config.openAiUrl() + " " + config.openAiModel();
  }

  @Override
  public Optional<Obstacle> obstacle(UUID accountId) {
    return operatorsKey().isPresent() || keys.any(accountId, NAME)
        ? Optional.empty()
        : Optional.of(
            new Obstacle(
                "There is no key for the OpenAI-compatible speech server.",
                "Add one: POST /api/v1/voice-keys. A server of your own that needs none:"
                    + " CUTROOM_VOICE_OPENAI_NEEDS_KEY=false."));
  }

  @Override
  public List<Voice> voices() {
    return config.openAiVoices().stream().map(voice -> new Voice(voice, voice, null)).toList();
  }

  @Override
  public Optional<String> voiceFor(@Nullable String language) {
    return config.openAiVoices().stream().findFirst();
  }

  /** Servers have voices that nobody lists. */
  @Override
  public boolean knows(String voice) {
    return VOICE.matcher(voice).matches();
  }

  @Override
  public Speech speak(Piece piece) throws InterruptedException {
    String body =
        Json.text(
            Map.of(
                "model",
                config.openAiModel(),
                "input",
                piece.text(),
                "voice",
                piece.voice(),
                "response_format",
                "wav"));
    Reply reply =
        rotation.ask(NAME, TITLE, piece.accountId(), operatorsKey(), key -> line.ask(key, body));
    if (reply.mediaType().startsWith("text/") || reply.mediaType().endsWith("json")) {
      throw Replies.nonsense(NAME, TITLE, "sent " + reply.mediaType() + " instead of a sound");
    }
    return new Speech(decoder.decode(NAME, TITLE, reply.body()), List.of());
  }

  private Optional<String> operatorsKey() {
    return config
        .openAiKey()
        .or(() -> config.openAiNeedsKey() ? Optional.empty() : Optional.of(""));
  }
}
