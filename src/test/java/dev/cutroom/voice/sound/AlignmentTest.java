package dev.cutroom.voice.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.voice.local.LocalVoices;
import dev.cutroom.voice.port.Speech;
import dev.cutroom.voice.port.VoiceProvider.Piece;
import dev.cutroom.voice.words.Mark;
import dev.cutroom.voice.words.WordTimes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against known truth: a voice that tells its times, disguised. */
final class AlignmentTest {
  private static final String TEXT =
      "The new trail shoe is here, and it is lighter than ever. Every stone, every root, every"
          + " mile: you feel them all, and none of them hurts. Order today and get free shipping"
          + " until Sunday night.";

  private static LocalVoices voices;
  private static Speech truth;
  private static List<Mark> words;

  @BeforeAll
  static void speak(@TempDir Path dir) throws Exception {
    voices = new LocalVoices(dir);
    truth = voices.mary().speak(new Piece(UUID.randomUUID(), "cmu-slt-hsmm", TEXT));
    words = WordTimes.of(TEXT, truth.marks(), truth.sound().seconds());
  }

  @AfterAll
  static void close() {
    voices.close();
  }

  @Test
  void sameVoiceAtAnotherSpeedAndPitchIsFollowed() {
    // Played at 44.1 instead of 48 kHz: slower and deeper. The truth is the truth, stretched.
    double stretch = 48_000.0 / 44_100;
    Pcm slower = Resampler.to(Pcm.RATE, new Pcm(44_100, samples(truth.sound())));
    Errors errors = errors(slower, stretch, 0);
    assertThat(errors.median()).isLessThan(0.025);
    assertThat(errors.ninth()).isLessThan(0.09);
  }

  @Test
  void pausesThatTheReferenceDoesNotMakeAreNoObstacle() {
    Mark comma = words.get(5);
    int cut = (int) (comma.toSeconds() * Pcm.RATE);
    Pcm sound = truth.sound();
    Pcm dramatic =
        Pcm.joined(
            List.of(
                sound.slice(0, cut), Pcm.silence(Pcm.RATE, 1.5), sound.slice(cut, sound.length())));
    Mark next = align(dramatic).get(6);
    assertThat(Math.abs(next.fromSeconds() - (words.get(6).fromSeconds() + 1.5))).isLessThan(0.15);
  }

  @Test
  void noiseIsNoObstacle() {
    short[] noisy = samples(truth.sound());
    Random random = new Random(1);
    for (int i = 0; i < noisy.length; i++) {
      noisy[i] = (short) Math.max(-32768, Math.min(32767, noisy[i] + random.nextGaussian() * 60));
    }
    Errors errors = errors(new Pcm(Pcm.RATE, noisy), 1, 0);
    assertThat(errors.median()).isLessThan(0.03);
  }

  @Test
  void soundOfHalfTheTextIsRefused() {
    Pcm half = truth.sound().slice(0, truth.sound().length() / 3);
    assertThat(Alignment.align(truth.sound(), words, half)).isEmpty();
    assertThat(Alignment.align(truth.sound(), words, Pcm.silence(Pcm.RATE, 5))).isEmpty();
  }

  @Test
  void anotherEngineIsFollowedWhereItIsInstalled() throws Exception {
    Assumptions.assumeTrue(voices.espeak().obstacle(UUID.randomUUID()).isEmpty());
    Speech robot = voices.espeak().speak(new Piece(UUID.randomUUID(), "en-us", TEXT));
    List<Mark> robots = WordTimes.of(TEXT, robot.marks(), robot.sound().seconds());
    assertThat(robots).hasSameSizeAs(words);
    // From the robot's times, which come by pauses between words, to the other voice's own.
    List<Mark> found = Alignment.align(robot.sound(), robots, truth.sound()).orElseThrow();
    Errors errors = Errors.of(found, words, 1, 0);
    assertThat(errors.median()).isLessThan(0.05);
    assertThat(errors.ninth()).isLessThan(0.1);
  }

  private static Errors errors(Pcm sound, double stretch, double shift) {
    return Errors.of(align(sound), words, stretch, shift);
  }

  private static List<Mark> align(Pcm sound) {
    Optional<List<Mark>> found = Alignment.align(truth.sound(), words, sound);
    assertThat(found).isPresent();
    assertThat(found.get()).hasSameSizeAs(words);
    return found.get();
  }

  private static short[] samples(Pcm sound) {
    short[] samples = new short[sound.length()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = sound.at(i);
    }
    return samples;
  }

  /** Of the starts of words, in seconds. */
  private record Errors(double median, double ninth, double most) {
    static Errors of(List<Mark> found, List<Mark> truth, double stretch, double shift) {
      List<Double> errors = new ArrayList<>();
      for (int i = 0; i < found.size(); i++) {
        double right = truth.get(i).fromSeconds() * stretch + shift;
        errors.add(Math.abs(found.get(i).fromSeconds() - right));
      }
      errors.sort(Double::compare);
      Errors result =
          new Errors(
              errors.get(errors.size() / 2),
              errors.get(errors.size() * 9 / 10),
              errors.get(errors.size() - 1));
      System.getLogger(AlignmentTest.class.getName())
          .log(System.Logger.Level.INFO, "Starts of words are off by {0}", result);
      return result;
    }
  }
}
