package dev.cutroom.voice.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cutroom.storage.ObjectStore;
import dev.cutroom.storage.TestStore;
import dev.cutroom.voice.Spoken;
import dev.cutroom.voice.SpokenWord;
import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.VoiceException.Reason;
import dev.cutroom.voice.VoiceOrder;
import dev.cutroom.voice.VoiceWarning;
import dev.cutroom.voice.port.VoiceProvider;
import dev.cutroom.voice.port.VoiceProvider.Obstacle;
import dev.cutroom.voice.sound.Pcm;
import dev.cutroom.voice.sound.Silences;
import dev.cutroom.voice.sound.Wav;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of an order, with actors for voices and a shelf in memory. */
final class VoicesTest {
  private static final UUID ACCOUNT = UUID.randomUUID();
  private static final String LONG =
      "One two three four. Five six seven. Eight nine ten. Eleven twelve.";

  private Path dir = Path.of("");

  private final Actor mary = new Actor("mary", false, "en");
  private final Actor espeak = new Actor("espeak", false, null);
  private final Actor vendor = new Actor("vendor", true, null);
  private VoiceConfig config = TestVoiceConfig.defaults();
  private ObjectStore objects = new ObjectStore();
  private Voices voices = new Voices();
  private OfflineFallback fallback = new OfflineFallback();

  @BeforeEach
  void open(@TempDir Path folder) {
    dir = folder;
    objects = TestStore.in(dir);
    Casting casting =
        new Casting() {
          @Override
          public List<VoiceProvider> all() {
            return List.of(mary, espeak, vendor);
          }
        };
    casting.config = config;
    Recordings recordings = new Recordings();
    recordings.config = config;
    recordings.objects = objects;
    recordings.shelf = new Memory();
    recordings.takes = new Takes();
    recordings.takes.casting = casting;
    recordings.takes.config = config;
    fallback.casting = casting;
    fallback.config = config;
    fallback.recordings = recordings;
    voices.casting = casting;
    voices.config = config;
    voices.recordings = recordings;
    voices.standIn = new StandIn();
    voices.standIn.recordings = recordings;
  }

  /** Where fault tolerance does not reach, nothing is made twice either. */
  private static final class Memory extends SpeechShelf {
    private final Map<SpeechKey, Spoken> kept = new HashMap<>();

    @Override
    Spoken take(SpeechKey key, Maker maker) throws InterruptedException {
      Spoken known = kept.get(key);
      if (known == null) {
        known = maker.make();
        kept.put(key, known);
      }
      return known;
    }
  }

  @Test
  void longTextIsSplitAtSentencesAndJoinedWithExactTimes() throws Exception {
    Spoken spoken = voices.speak(VoiceOrder.of(ACCOUNT, LONG));

    assertThat(mary.said)
        .containsExactly(
            "One two three four.", "Five six seven.", "Eight nine ten. Eleven twelve.");
    assertThat(spoken.words().stream().map(SpokenWord::text)).containsExactly(LONG.split(" "));
    Pcm sound = Wav.read(Files.readAllBytes(objects.path(spoken.sha256()))).orElseThrow();
    assertThat(spoken.duration())
        .isBetween(
            Duration.ofNanos((long) (sound.seconds() * 1e9) - 1),
            Duration.ofNanos((long) (sound.seconds() * 1e9) + 1));
    List<Silences.Silence> gaps = Silences.of(sound, 0.05);
    for (int i = 1; i < spoken.words().size(); i++) {
      double start = spoken.words().get(i).start().toNanos() / 1e9;
      assertThat(gaps).anyMatch(gap -> Math.abs(gap.to() - start) < 0.011);
    }
  }

  @Test
  void sameOrderIsSpokenOnceAndAChangedSentenceIsAllThatIsSpokenAnew() throws Exception {
    Spoken first = voices.speak(VoiceOrder.of(ACCOUNT, LONG));
    assertThat(voices.speak(VoiceOrder.of(ACCOUNT, LONG))).isEqualTo(first);
    assertThat(mary.said).hasSize(3);
    voices.speak(VoiceOrder.of(ACCOUNT, LONG.replace("nine", "NINE")));
    assertThat(mary.said).hasSize(4).last().isEqualTo("Eight NINE ten. Eleven twelve.");
  }

  @Test
  void whatAVendorMadeForOneAccountIsNotGivenToAnother() throws Exception {
    voices.speak(VoiceOrder.of(ACCOUNT, "Hello").by("vendor", null));
    voices.speak(VoiceOrder.of(UUID.randomUUID(), "Hello").by("vendor", null));
    assertThat(vendor.said).hasSize(2);
  }

  @Test
  void languageChoosesTheOfflineVoice() throws Exception {
    assertThat(voices.speak(VoiceOrder.of(ACCOUNT, "Hello")).provider()).isEqualTo("mary");
    assertThat(voices.speak(VoiceOrder.of(ACCOUNT, "Привет")).provider()).isEqualTo("espeak");
    VoiceOrder german = new VoiceOrder(ACCOUNT, "Hallo", null, null, "de", true);
    assertThat(voices.speak(german).provider()).isEqualTo("espeak");
    assertThat(voices.speak(VoiceOrder.of(ACCOUNT, "Hello").by(null, "espeak-voice")).provider())
        .isEqualTo("espeak");
  }

  @Test
  void vendorThatFailsIsStoodInForWithAWarning() {
    VoiceException down =
        new VoiceException(Reason.VOICE_VENDOR_UNAVAILABLE, "vendor", "Vendor is down.", null);
    Spoken spoken = fallback.instead(VoiceOrder.of(ACCOUNT, "Hello").by("vendor", null), down);
    assertThat(spoken.provider()).isEqualTo("mary");
    assertThat(spoken.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code()).isEqualTo(VoiceWarning.FALLBACK);
              assertThat(warning.detail()).contains("mary", "Vendor is down.");
            });
  }

  @Test
  void fallbackThatIsForbiddenOrImpossibleLeavesTheVendorsFailure() {
    VoiceException down =
        new VoiceException(Reason.VOICE_VENDOR_UNAVAILABLE, "vendor", "Vendor is down.", null);
    VoiceOrder order = VoiceOrder.of(ACCOUNT, "Hello").by("vendor", null);
    assertThatThrownBy(() -> fallback.instead(order.withoutFallback(), down)).isSameAs(down);
    config.fallback = false;
    assertThatThrownBy(() -> fallback.instead(order, down)).isSameAs(down);
    config.fallback = true;
    mary.obstacle = new Obstacle("Not there.", "Install it.");
    espeak.obstacle = new Obstacle("Not there either.", "Install it.");
    assertThatThrownBy(() -> fallback.instead(order, down)).isSameAs(down);
  }

  @Test
  void soundWithoutTimesAndNothingToAlignByIsEstimatedAndSaysSo() throws Exception {
    vendor.tellsTimes = false;
    mary.obstacle = new Obstacle("Not there.", "Install it.");
    espeak.obstacle = mary.obstacle;
    Spoken spoken = voices.speak(VoiceOrder.of(ACCOUNT, "One two").by("vendor", null));
    assertThat(spoken.warnings())
        .extracting(VoiceWarning::code)
        .containsExactly(VoiceWarning.ESTIMATED);
    assertThat(spoken.words()).allMatch(word -> word.confidence() == 0);
  }

  @Test
  void soundWithoutTimesIsAlignedWithAnOfflineVoice() throws Exception {
    vendor.tellsTimes = false;
    Spoken spoken = voices.speak(VoiceOrder.of(ACCOUNT, "One two three").by("vendor", null));
    assertThat(spoken.warnings()).isEmpty();
    assertThat(spoken.words()).hasSize(3).allMatch(word -> word.confidence() < 1);
    assertThat(mary.said).containsExactly("One two three");
  }

  @Test
  void refusalSaysWhyAndWhatWouldHelp() {
    assertThat(refused(VoiceOrder.of(ACCOUNT, "… 🙂")).reason())
        .isEqualTo(Reason.VOICE_TEXT_REFUSED);
    assertThat(refused(VoiceOrder.of(ACCOUNT, "a".repeat(5001)))).hasMessageContaining("5000");
    assertThat(refused(VoiceOrder.of(ACCOUNT, "Hi").by("nobody", null)).hint()).contains("mary");
    assertThat(refused(VoiceOrder.of(ACCOUNT, "Hi").by("vendor", "mary-voice")).reason())
        .isEqualTo(Reason.VOICE_UNKNOWN);
    assertThat(refused(VoiceOrder.of(ACCOUNT, "Привет").by("mary", null)))
        .hasMessageContaining("“ru”");
    espeak.obstacle = new Obstacle("eSpeak NG is not installed.", "apt-get install espeak-ng");
    VoiceException missing = refused(VoiceOrder.of(ACCOUNT, "Привет"));
    assertThat(missing.reason()).isEqualTo(Reason.VOICE_NOT_AVAILABLE);
    assertThat(missing).hasMessageContaining("eSpeak NG is not installed");
    assertThat(missing.hint()).contains("apt-get install espeak-ng");
    assertThat(voices.fault(VoiceOrder.of(ACCOUNT, "Hi"))).isEqualTo(Optional.empty());
  }

  @Test
  void vendorThatFailsInTheMiddleHasNotSpokenInVain() throws Exception {
    Actor failing =
        new Actor("vendor", true, null) {
          @Override
          public dev.cutroom.voice.port.Speech speak(Piece piece) {
            if (piece.text().startsWith("Eight") && vendor.said.size() < 3) {
              vendor.said.add("failed");
              throw new VoiceException(Reason.VOICE_VENDOR_UNAVAILABLE, "vendor", "Down.", null);
            }
            return vendor.speak(piece);
          }
        };
    Casting.Role role = new Casting.Role(failing, "vendor-voice");
    VoiceOrder order = VoiceOrder.of(ACCOUNT, LONG).by("vendor", null);
    assertThatThrownBy(() -> voices.recordings.speak(order, role)).hasMessage("Down.");
    voices.recordings.speak(order, role);
    assertThat(vendor.said)
        .containsExactly(
            "One two three four.", "Five six seven.", "failed", "Eight nine ten. Eleven twelve.");
  }

  private VoiceException refused(VoiceOrder order) {
    return catchThrowableOfType(VoiceException.class, () -> voices.speak(order));
  }
}
