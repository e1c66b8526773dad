package dev.cutroom.voice.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cutroom.ffmpeg.process.MediaProcessException;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.VoiceException.Reason;
import dev.cutroom.voice.control.VoiceThreads;
import dev.cutroom.voice.port.Speech;
import dev.cutroom.voice.port.VoiceProvider;
import dev.cutroom.voice.sound.Pcm;
import dev.cutroom.voice.sound.Resampler;
import dev.cutroom.voice.words.Mark;
import dev.cutroom.voice.words.Reading;
import dev.cutroom.voice.words.UnitFinder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The offline default: an English voice with exact times, in a process of its own. */
@ApplicationScoped
public class MaryVoices implements VoiceProvider {
  public static final String NAME = "mary";

  private static final String VOICE = "cmu-slt-hsmm";
  private static final int MOST_CHARACTERS = 600;
  private static final String ENGLISH = "en";

  @Inject LocalConfig config;
  @Inject VoiceThreads threads;
  @Inject Provider<MediaTools> tools;

  private @Nullable MaryProcess process;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "Offline voice (MaryTTS)";
  }

  @Override
  public boolean remote() {
    return false;
  }

  @Override
  public int mostCharacters() {
    return MOST_CHARACTERS;
  }

  @Override
  public String manner() {
    return "marytts 5.2.1, reading 1";
  }

  @Override
  public Optional<Obstacle> obstacle(UUID accountId) {
    Optional<Path> folder = config.speaker();
    if (folder.isEmpty()) {
      return Optional.of(
          new Obstacle(
              "The offline voice is not set up.",
              "Set CUTROOM_VOICE_SPEAKER to the folder target/speaker that the build makes."));
    }
    return Files.isDirectory(folder.get())
        ? Optional.empty()
        : Optional.of(
            new Obstacle(
                "The folder of the offline voice is not there.",
                "Build it (mvn test-compile makes target/speaker), and set CUTROOM_VOICE_SPEAKER"
                    + " to it."));
  }

  @Override
  public List<Voice> voices() {
    return List.of(new Voice(VOICE, "Female, US English", "en-US"));
  }

  @Override
  public Optional<String> voiceFor(@Nullable String language) {
    boolean english =
        language == null || language.equals(ENGLISH) || language.startsWith(ENGLISH + "-");
    return english ? Optional.of(VOICE) : Optional.empty();
  }

  @Override
  public boolean knows(String voice) {
    return voice.equals(VOICE);
  }

  @Override
  public Speech speak(Piece piece) throws InterruptedException {
    Reading reading = Reading.english(piece.text());
    SpeakerAnswer answer = ask(reading.said().getBytes(UTF_8), config.speakerLimit());
    if (!answer.refusal().isEmpty()) {
      throw new VoiceException(
          Reason.VOICE_TEXT_REFUSED,
          NAME,
          "The offline voice can't say “" + beginning(piece.text()) + "”: " + answer.refusal(),
          "Reword it, or choose another voice.");
    }
    List<Mark> said = UnitFinder.find(reading.said(), answer.units());
    return new Speech(Resampler.to(Pcm.RATE, answer.sound()), reading.written(said));
  }

  private SpeakerAnswer ask(byte[] question, Duration limit) throws InterruptedException {
    try {
      return SpeakerAnswer.read(process().ask(question, limit));
    } catch (MediaProcessException | IOException e) {
      throw new VoiceException(
          Reason.VOICE_SPEAKER_FAILED,
          NAME,
          "The offline voice failed: " + e.getMessage() + ".",
          "Try again; if it fails again, look into the server's log.",
          e);
    }
  }

  private synchronized MaryProcess process() {
    if (process == null) {
      process =
          new MaryProcess(
              tools.get().otherPrograms(),
              config.java(),
              config.speaker().orElseThrow(),
              config.speakerHeap(),
              config.speakerIdle(),
              threads.timers());
    }
    return process;
  }

  @PreDestroy
  synchronized void stop() {
    if (process != null) {
      process.close();
    }
  }

  private static String beginning(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
