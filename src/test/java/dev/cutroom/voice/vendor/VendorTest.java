package dev.cutroom.voice.vendor;

import static dev.cutroom.voice.vendor.VendorServer.answer;
import static dev.cutroom.voice.vendor.VendorServer.brokenOff;
import static dev.cutroom.voice.vendor.VendorServer.busy;
import static dev.cutroom.voice.vendor.VendorServer.json;
import static dev.cutroom.voice.vendor.VendorServer.sound;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.sql.DatabaseException;
import dev.cutroom.storage.TestStore;
import dev.cutroom.testing.Await;
import dev.cutroom.testing.TestMedia;
import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.VoiceException.Reason;
import dev.cutroom.voice.control.TestVoiceConfig;
import dev.cutroom.voice.control.VoiceThreads;
import dev.cutroom.voice.port.Speech;
import dev.cutroom.voice.port.VoiceProvider;
import dev.cutroom.voice.port.VoiceProvider.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Vendors that behave, and vendors that don't, over real HTTP; what fault tolerance adds, VoiceIT
 * shows.
 */
final class VendorTest {
  private static final String TEXT = "Hi you";

  private Path dir = Path.of("");

  private final VendorServer server = new VendorServer();
  private final ExecutorService calls = Executors.newCachedThreadPool();
  private VendorConfig config = new VendorConfig();
  private Clients clients = new Clients();
  private SoundDecoder decoder = new SoundDecoder();
  private byte[] wav = new byte[0];
  private byte[] mp3 = new byte[0];

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    dir = folder;
    config.elevenLabsUrl = server.url();
    config.elevenLabsModel = "eleven_multilingual_v2";
    config.elevenLabsVoice = "21m00Tcm4TlvDq8ikWAM";
    config.elevenLabsKey = Optional.empty();
    config.elevenLabsMostCharacters = 5000;
    config.openAiUrl = server.url() + "/v1";
    config.openAiModel = "tts-1";
    config.openAiVoices = List.of("alloy");
    config.openAiKey = Optional.empty();
    config.openAiNeedsKey = true;
    config.openAiMostCharacters = 1000;
    config.silence = Duration.ofMillis(700);
    config.longestRetryAfter = Duration.ofSeconds(2);
    clients.config = config;
    clients.voice = TestVoiceConfig.allowing("127.0.0.1");
    clients.threads =
        new VoiceThreads() {
          @Override
          public ExecutorService calls() {
            return calls;
          }
        };
    decoder.objects = TestStore.in(dir);
    decoder.tools = TestMedia::tools;
    wav = Files.readAllBytes(TestMedia.sound(dir.resolve("tone.wav"), 1));
    mp3 = Files.readAllBytes(TestMedia.sound(dir.resolve("tone.mp3"), 1));
  }

  @AfterEach
  void close() {
    server.close();
    calls.shutdownNow();
  }

  @Test
  void elevenLabsTellsTimesOfCharacters() throws Exception {
    server.answers(json(200, spoken(mp3, TEXT)));

    Speech speech = elevenLabs(new KeysInHand("key-one")).speak(piece());

    assertThat(speech.sound().rate()).isEqualTo(48_000);
    assertThat(speech.sound().seconds()).isCloseTo(1, within(0.1));
    assertThat(speech.marks()).hasSize(5);
    assertThat(speech.marks().get(4).toSeconds()).isCloseTo(0.6, within(1e-9));
    VendorServer.Asked asked = server.asked().get(0);
    assertThat(asked.path())
        .isEqualTo(
            "/v1/text-to-speech/21m00Tcm4TlvDq8ikWAM/with-timestamps?output_format=mp3_44100_128");
    assertThat(asked.key()).isEqualTo("key-one");
    assertThat(Json.shared().readTree(asked.body()).path("text").asText()).isEqualTo(TEXT);
  }

  @Test
  void timesOfAnotherReadingAreFoundInTheText() {
    List<String> characters = List.of("o", "n", "e", " ", "H", "i");
    List<Double> starts = List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5);
    List<Double> ends = List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6);
    assertThat(CharacterTimes.marks("1 Hi", characters, starts, ends))
        .singleElement()
        .satisfies(mark -> assertThat(mark.fromSeconds()).isEqualTo(0.4));
  }

  @Test
  void openAiSendsSoundWithoutTimes() throws Exception {
    server.answers(sound(wav));

    Speech speech = openAi(new KeysInHand("key-one")).speak(piece());

    assertThat(speech.sound().seconds()).isCloseTo(1, within(0.01));
    assertThat(speech.marks()).isEmpty();
    VendorServer.Asked asked = server.asked().get(0);
    assertThat(asked.path()).isEqualTo("/v1/audio/speech");
    assertThat(asked.key()).isEqualTo("Bearer key-one");
    assertThat(Json.shared().readTree(asked.body()))
        .isEqualTo(
            Json.shared()
                .valueToTree(
                    Map.of(
                        "model",
                        "tts-1",
                        "input",
                        TEXT,
                        "voice",
                        "21m00Tcm4TlvDq8ikWAM",
                        "response_format",
                        "wav")));
  }

  @Test
  void serverOfOnesOwnNeedsNoKey() throws Exception {
    config.openAiNeedsKey = false;
    server.answers(sound(wav));
    VoiceProvider provider = openAi(new KeysInHand());
    assertThat(provider.obstacle(UUID.randomUUID())).isEmpty();
    assertThat(provider.speak(piece()).sound().length()).isPositive();
    assertThat(server.asked().get(0).key()).isNull();
  }

  @Test
  void nextKeyIsUsedWhenTheQuotaOfOneIsSpent() throws Exception {
    KeysInHand keys = new KeysInHand("spent", "poor", "wrong", "good");
    server.answers(
        json(401, "{\"detail\": {\"status\": \"quota_exceeded\", \"message\": \"0 left\"}}"),
        json(402, "{}"),
        json(401, "{\"detail\": {\"status\": \"invalid_api_key\"}}"),
        json(200, spoken(mp3, TEXT)));

    elevenLabs(keys).speak(piece());

    assertThat(server.asked().stream().map(VendorServer.Asked::key))
        .containsExactly("spent", "poor", "wrong", "good");
    assertThat(keys.resting()).containsExactly("spent", "poor", "wrong");
    elevenLabs(keys).speak(piece());
    assertThat(server.asked()).hasSize(5);
  }

  @Test
  void spentQuotaOfTheOnlyKeySaysWhatToDo() {
    server.answers(
        json(
            429,
            "{\"error\": {\"code\": \"insufficient_quota\", \"message\": \"You exceeded your"
                + " quota\"}}"));
    VoiceException failure = failure(openAi(new KeysInHand("key-one")));
    assertThat(failure.reason()).isEqualTo(Reason.VOICE_QUOTA_SPENT);
    assertThat(failure)
        .hasMessageContaining("You exceeded your quota")
        .hasMessageNotContaining("key-one");
    assertThat(failure.hint()).contains("voice-keys");
    VoiceException again = failure(openAi(new KeysInHand()));
    assertThat(again.reason()).isEqualTo(Reason.VOICE_QUOTA_SPENT);
  }

  @Test
  void vendorThatIsBusyIsWaitedForWithinALimit() throws Exception {
    server.answers(busy(1), sound(wav));
    long startedAt = System.nanoTime();
    openAi(new KeysInHand("key-one")).speak(piece());
    assertThat(Duration.ofNanos(System.nanoTime() - startedAt))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));

    server.answers(busy(60));
    VoiceException failure = failure(openAi(new KeysInHand("key-one")));
    assertThat(failure.reason()).isEqualTo(Reason.VOICE_VENDOR_UNAVAILABLE);
    assertThat(failure).hasMessageContaining("60 s");
  }

  @Test
  void failureThatMayPassIsSuchAndOthersAreNot() {
    VoiceProvider provider = openAi(new KeysInHand("key-one"));
    server.answers(json(503, "{\"error\": {\"message\": \"overloaded\"}}"));
    assertThat(failure(provider)).isInstanceOf(TransientVendorException.class);
    server.answers(json(429, "{\"error\": {\"code\": \"rate_limit_exceeded\"}}"));
    assertThat(failure(provider)).isInstanceOf(TransientVendorException.class);
    server.answers(brokenOff());
    assertThat(failure(provider)).isInstanceOf(TransientVendorException.class);
    server.answers(server.never());
    assertThat(failure(provider).reason()).isEqualTo(Reason.VOICE_VENDOR_SLOW);
    server.answers(json(404, "{\"error\": {\"message\": \"no such voice\"}}"));
    assertThat(failure(provider).reason()).isEqualTo(Reason.VOICE_UNKNOWN);
    server.answers(json(400, "{\"error\": {\"message\": \"input too long\"}}"));
    assertThat(failure(provider).reason()).isEqualTo(Reason.VOICE_TEXT_REFUSED);
    server.close();
    assertThat(failure(provider)).isInstanceOf(TransientVendorException.class);
  }

  @Test
  void nonsenseIsNamed() {
    VoiceProvider openAi = openAi(new KeysInHand("key-one"));
    server.answers(answer(200, "text/html", "<html>Welcome</html>".getBytes(UTF_8)));
    assertThat(failure(openAi)).hasMessageContaining("text/html");
    server.answers(sound(Arrays.copyOf(wav, wav.length / 2)));
    assertThat(failure(openAi)).hasMessageContaining("cut off");
    server.answers(sound("no sound at all, but long enough to look at".repeat(3).getBytes(UTF_8)));
    assertThat(failure(openAi)).hasMessageContaining("no sound");
    server.answers(sound(new byte[0]));
    assertThat(failure(openAi).reason()).isEqualTo(Reason.VOICE_VENDOR_NONSENSE);
    server.answers(
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
          json(302, "").to(exchange);
        });
    assertThat(failure(openAi)).hasMessageContaining("302");

    VoiceProvider elevenLabs = elevenLabs(new KeysInHand("key-one"));
    server.answers(json(200, "{\"audio_base64\": "));
    assertThat(failure(elevenLabs)).hasMessageContaining("not the JSON");
    server.answers(json(200, "{\"audio_base64\": \"AAAA\"}"));
    assertThat(failure(elevenLabs).reason()).isEqualTo(Reason.VOICE_VENDOR_NONSENSE);
    server.answers(json(200, spoken(Arrays.copyOf(mp3, mp3.length / 2), TEXT.repeat(4))));
    assertThat(failure(elevenLabs).reason()).isEqualTo(Reason.VOICE_VENDOR_NONSENSE);
  }

  @Test
  void keyThatAVendorRepeatsIsNotQuoted() {
    server.answers(json(400, "{\"error\": {\"message\": \"Bad. Received=key-one, model=x\"}}"));
    assertThat(failure(openAi(new KeysInHand("key-one"))))
        .hasMessageContaining("Received=[the key], model=x")
        .hasMessageNotContaining("key-one");
    server.answers(json(401, "{\"error\": {\"message\": \"Incorrect key: key-***\"}}"));
    assertThat(failure(openAi(new KeysInHand("key-one"))))
        .hasMessageContaining("refused the key")
        .hasMessageNotContaining("***");
  }

  @Test
  void timesThatAreMissingAreNonsenseAndNoFaultOfOurs() {
    VoiceProvider elevenLabs = elevenLabs(new KeysInHand("key-one"));
    String sent = spoken(mp3, "Hi");
    for (String broken :
        List.of(sent.replace("\"i\"", "null"), sent.replaceFirst("\\b0\\.1\\b", "null"))) {
      assertThat(broken).isNotEqualTo(sent);
      server.answers(json(200, broken));
      assertThat(failure(elevenLabs).reason()).isEqualTo(Reason.VOICE_VENDOR_NONSENSE);
    }
  }

  @Test
  @Timeout(20)
  void whoAsksASilentVendorCanBeInterrupted() throws Exception {
    config.silence = Duration.ofMinutes(5);
    server.answers(server.never());
    VoiceProvider provider = openAi(new KeysInHand("key-one"));
    CompletableFuture<Throwable> told = new CompletableFuture<>();
    Thread asking = new Thread(() -> told.complete(catchThrowable(() -> provider.speak(piece()))));
    asking.start();
    Await.that("asked", Duration.ofSeconds(10), () -> !server.asked().isEmpty());

    asking.interrupt();

    assertThat(told.get(2, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
  }

  @Test
  void useOfAKeyThatCannotBeNotedLosesNoSpeech() throws Exception {
    server.answers(sound(wav));
    KeysInHand keys =
        new KeysInHand("key-one") {
          @Override
          public void used(UUID id) {
            throw new DatabaseException(new SQLException("gone", "08006"));
          }
        };
    assertThat(openAi(keys).speak(piece()).sound().seconds()).isPositive();
  }

  @Test
  void addressInsideIsNotCalledUnlessTheOperatorAllowsIt() {
    clients.voice = TestVoiceConfig.defaults();
    server.answers(sound(wav));
    VoiceException failure = failure(openAi(new KeysInHand("key-one")));
    assertThat(failure.reason()).isEqualTo(Reason.VOICE_NOT_AVAILABLE);
    assertThat(failure.hint()).contains("CUTROOM_VOICE_INSIDE_ALLOWED");
    assertThat(server.asked()).isEmpty();
  }

  private static VoiceException failure(VoiceProvider provider) {
    return catchThrowableOfType(VoiceException.class, () -> provider.speak(piece()));
  }

  private static Piece piece() {
    return new Piece(UUID.randomUUID(), "21m00Tcm4TlvDq8ikWAM", TEXT);
  }

  /** Each character takes a tenth of a second. */
  private static String spoken(byte[] sound, String text) {
    List<String> characters = List.of(text.split(""));
    return Json.text(
        Map.of(
            "audio_base64",
            Base64.getEncoder().encodeToString(sound),
            "alignment",
            Map.of(
                "characters",
                characters,
                "character_start_times_seconds",
                times(characters.size(), 0),
                "character_end_times_seconds",
                times(characters.size(), 1)),
            "normalized_alignment",
            Map.of()));
  }

  private static List<Double> times(int count, int from) {
    return IntStream.range(from, count + from).mapToObj(i -> i / 10.0).toList();
  }

  private Rotation rotation(KeysInHand keys) {
    Rotation rotation = new Rotation();
    rotation.keys = keys;
    rotation.config = config;
    return rotation;
  }

  private ElevenLabs elevenLabs(KeysInHand keys) {
    ElevenLabs provider = new ElevenLabs();
    provider.config = config;
    provider.line = new ElevenLabsLine();
    provider.line.clients = clients;
    provider.line.config = config;
    provider.rotation = rotation(keys);
    provider.keys = keys;
    provider.decoder = decoder;
    return provider;
  }

  private OpenAi openAi(KeysInHand keys) {
    OpenAi provider = new OpenAi();
    provider.config = config;
    provider.line = new OpenAiLine();
    provider.line.clients = clients;
    provider.line.config = config;
    provider.rotation = rotation(keys);
    provider.keys = keys;
    provider.decoder = decoder;
    return provider;
  }
}
