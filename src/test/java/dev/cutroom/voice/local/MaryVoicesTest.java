package dev.cutroom.voice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cutroom.ffmpeg.process.OtherPrograms;
import dev.cutroom.ffmpeg.process.ProcessTimeoutException;
import dev.cutroom.testing.Await;
import dev.cutroom.testing.TestMedia;
import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.VoiceException.Reason;
import dev.cutroom.voice.port.Speech;
import dev.cutroom.voice.port.VoiceProvider.Piece;
import dev.cutroom.voice.sound.Pcm;
import dev.cutroom.voice.sound.Silences;
import dev.cutroom.voice.words.Mark;
import dev.cutroom.voice.words.WordTimes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real voice, in its real process. */
final class MaryVoicesTest {
  private static final String TEXT = "Trail shoe now €89, only today. Run, and never look back!";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static LocalVoices voices;

  @BeforeAll
  static void open(@TempDir Path dir) {
    voices = new LocalVoices(dir);
  }

  @AfterAll
  static void close() {
    voices.close();
  }

  @Test
  void everyWordHasItsExactTime() throws Exception {
    Speech speech = voices.mary().speak(piece(TEXT));

    assertThat(speech.sound().rate()).isEqualTo(Pcm.RATE);
    List<Mark> words = WordTimes.of(TEXT, speech.marks(), speech.sound().seconds());
    assertThat(words).hasSize(11).allMatch(word -> word.confidence() == 1);
    assertThat(words.stream().map(word -> word.range().of(TEXT)))
        .startsWith("Trail", "shoe", "now", "€89,");
    assertThat(words).allMatch(word -> word.toSeconds() - word.fromSeconds() > 0.05);
    // The pause behind the first sentence lies where the words say.
    Silences.Silence pause =
        Silences.of(speech.sound(), 0.15).stream()
            .filter(s -> Math.abs(s.from() - words.get(5).toSeconds()) < 0.12)
            .findFirst()
            .orElseThrow();
    assertThat(pause.to()).isCloseTo(words.get(6).fromSeconds(), within(0.12));
  }

  @Test
  void itLeavesNoFileWhereTheServerStands() throws Exception {
    voices.mary().speak(piece("Hello"));
    assertThat(Path.of("log")).doesNotExist();
  }

  @Test
  void sameTextSoundsTheSameEachTime() throws Exception {
    byte[] first = voices.mary().speak(piece("Say it again.")).sound().littleEndian();
    assertThat(voices.mary().speak(piece("Say it again.")).sound().littleEndian()).isEqualTo(first);
  }

  @Test
  void textThatItCannotPronounceIsRefusedAndTheProcessLivesOn() throws Exception {
    assertThatThrownBy(() -> voices.mary().speak(piece("Привет")))
        .isInstanceOfSatisfying(
            VoiceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.VOICE_TEXT_REFUSED));
    assertThat(voices.mary().speak(piece("Hello")).sound().seconds()).isGreaterThan(0.2);
  }

  @Test
  void processIsStartedOnDemandReplacedWhenItDiesAndEndedWhenIdle() throws Exception {
    ScheduledExecutorService timers = Executors.newScheduledThreadPool(1);
    OtherPrograms programs = TestMedia.tools().otherPrograms();
    String java = LocalVoices.config().java();
    try (MaryProcess process =
        new MaryProcess(
            programs, java, LocalVoices.SPEAKER, "256m", Duration.ofMillis(300), timers)) {
      assertThat(process.pid()).isZero();
      byte[] question = "Hello".getBytes(StandardCharsets.UTF_8);
      assertThat(SpeakerAnswer.read(process.ask(question, LIMIT)).refusal()).isEmpty();
      ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
      assertThat(SpeakerAnswer.read(process.ask(question, LIMIT)).units()).hasSize(1);
      ProcessHandle second = ProcessHandle.of(process.pid()).orElseThrow();
      Await.that("the idle voice ends", Duration.ofSeconds(10), () -> !second.isAlive());
      assertThat(process.pid()).isZero();

      assertThatThrownBy(() -> process.ask(question, Duration.ofMillis(1)))
          .isInstanceOf(ProcessTimeoutException.class);
    } finally {
      timers.shutdownNow();
    }
  }

  private static Piece piece(String text) {
    return new Piece(UUID.randomUUID(), "cmu-slt-hsmm", text);
  }
}
