package dev.cutroom.voice.vendor;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cutroom.platform.json.Json;
import dev.cutroom.voice.control.VoiceKeys;
import dev.cutroom.voice.port.Speech;
import dev.cutroom.voice.port.VoiceProvider;
import dev.cutroom.voice.sound.Pcm;
import dev.cutroom.voice.words.Mark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ElevenLabs, which tells when each character is heard. */
@ApplicationScoped
public class ElevenLabs implements VoiceProvider {
  public static final String NAME = "elevenlabs";
  static final String TITLE = "ElevenLabs";

  /** A sound that ends so long before its last character was cut off. */
  private static final double CUT_OFF_SECONDS = 0.75;

  private static final Pattern VOICE = Pattern.compile("[A-Za-z0-9]{10,40}");

  @Inject VendorConfig config;
  @Inject ElevenLabsLine line;
  @Inject Rotation rotation;
  @Inject VoiceKeys keys;
  @Inject SoundDecoder decoder;

  /** Their answer; members that are new are no fault. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Answer(
      @JsonProperty("audio_base64") @Nullable String audio, @Nullable Alignment alignment) {}

  /** One element for each character. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Alignment(
      @Nullable List<@Nullable String> characters,
      @JsonProperty("character_start_times_seconds") @Nullable List<@Nullable Double> starts,
      @JsonProperty("character_end_times_seconds") @Nullable List<@Nullable Double> ends) {}

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
    return config.elevenLabsMostCharacters();
  }

  @Override
  public String manner() {
    return config.elevenLabsUrl() + " " + config.elevenLabsModel();
  }

  @Override
  public Optional<Obstacle> obstacle(UUID accountId) {
    return config.elevenLabsKey().isPresent() || keys.any(accountId, NAME)
        ? Optional.empty()
        : Optional.of(
            new Obstacle("There is no key for ElevenLabs.", "Add one: POST /api/v1/voice-keys."));
  }

  @Override
  public List<Voice> voices() {
    return List.of(new Voice(config.elevenLabsVoice(), "The configured voice", null));
  }

  @Override
  public Optional<String> voiceFor(@Nullable String language) {
    return Optional.of(config.elevenLabsVoice());
  }

  /** Any identifier of theirs: they know which are real. */
  @Override
  public boolean knows(String voice) {
    return VOICE.matcher(voice).matches();
  }

  @Override
  public Speech speak(Piece piece) throws InterruptedException {
    String body = Json.text(Map.of("text", piece.text(), "model_id", config.elevenLabsModel()));
    Reply reply =
        rotation.ask(
            NAME,
            TITLE,
            piece.accountId(),
            config.elevenLabsKey(),
            key -> line.ask(key, piece.voice(), body));
    Answer answer = parsed(reply);
    Pcm sound = decoder.decode(NAME, TITLE, audio(answer));
    List<Mark> marks = marks(piece.text(), answer.alignment());
    if (!marks.isEmpty()
        && marks.get(marks.size() - 1).toSeconds() > sound.seconds() + CUT_OFF_SECONDS) {
      throw Replies.nonsense(NAME, TITLE, "sent a sound that was cut off");
    }
    return new Speech(sound, marks);
  }

  private static Answer parsed(Reply reply) {
    try {
      return Json.shared().readValue(reply.body(), Answer.class);
    } catch (IOException e) {
      throw Replies.nonsense(NAME, TITLE, "sent an answer that is not the JSON it promises");
    }
  }

  private static byte[] audio(Answer answer) {
    try {
      return Base64.getMimeDecoder().decode(answer.audio() == null ? "" : answer.audio());
    } catch (IllegalArgumentException e) {
      throw Replies.nonsense(NAME, TITLE, "sent a sound that is not Base64");
    }
  }

  private static List<Mark> marks(String text, @Nullable Alignment alignment) {
    if (alignment == null
        || alignment.characters() == null
        || alignment.starts() == null
        || alignment.ends() == null) {
      return List.of();
    }
    List<String> characters = whole(alignment.characters());
    List<Double> starts = whole(alignment.starts());
    List<Double> ends = whole(alignment.ends());
    if (characters.size() != starts.size() || characters.size() != ends.size()) {
      throw Replies.nonsense(NAME, TITLE, "sent times that don't fit its characters");
    }
    return CharacterTimes.marks(text, characters, starts, ends);
  }

  private static <T> List<T> whole(List<@Nullable T> elements) {
    List<T> whole = new ArrayList<>();
    for (T element : elements) {
      if (element == null) {
        throw Replies.nonsense(NAME, TITLE, "sent times or characters that are missing");
      }
      whole.add(element);
    }
    return whole;
  }
}
