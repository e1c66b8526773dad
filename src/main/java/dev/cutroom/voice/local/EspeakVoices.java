package dev.cutroom.voice.local;

import dev.cutroom.ffmpeg.process.MediaProcessException;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.OtherPrograms.Call;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.storage.Incoming;
import dev.cutroom.storage.ObjectStore;
import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.VoiceException.Reason;
import dev.cutroom.voice.port.Speech;
import dev.cutroom.voice.port.VoiceProvider;
import dev.cutroom.voice.sound.Alignment;
import dev.cutroom.voice.sound.Pcm;
import dev.cutroom.voice.sound.Resampler;
import dev.cutroom.voice.sound.Wav;
import dev.cutroom.voice.words.Mark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * espeak-ng where it is installed: a hundred languages, robotic, and very fast.
 *
 * <p>Its command tells no times. So it says the text twice, the second time with long pauses
 * between the words: there each word's place is plain to see, and its sound is then found in the
 * first. It is that cheap (a hundredth of real time) that this costs less than anything else here.
 */
@ApplicationScoped
public class EspeakVoices implements VoiceProvider {
  public static final String NAME = "espeak";

  /** Longer ones would make finding the words slow. */
  private static final int MOST_CHARACTERS = 500;

  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Names of languages and variants; nothing that could be a path or an option. */
  private static final Pattern VOICE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{1,10}){0,4}");

  @Inject LocalConfig config;
  @Inject ObjectStore objects;
  @Inject Provider<MediaTools> tools;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "eSpeak NG";
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
    return "1";
  }

  @Override
  public Optional<Obstacle> obstacle(UUID accountId) {
    return program().isPresent()
        ? Optional.empty()
        : Optional.of(
            new Obstacle(
                "eSpeak NG is not installed on the server.",
                "Install it (Debian: apt-get install espeak-ng), or set CUTROOM_VOICE_ESPEAK to"
                    + " the program."));
  }

  @Override
  public List<Voice> voices() {
    return List.of(
        new Voice("en-us", "English (US)", "en-US"),
        new Voice("en-gb", "English (GB)", "en-GB"),
        new Voice("de", "German", "de"),
        new Voice("fr-fr", "French", "fr"),
        new Voice("es", "Spanish", "es"),
        new Voice("it", "Italian", "it"),
        new Voice("pt-br", "Portuguese (Brazil)", "pt-BR"),
        new Voice("nl", "Dutch", "nl"),
        new Voice("pl", "Polish", "pl"),
        new Voice("ru", "Russian", "ru"),
        new Voice("uk", "Ukrainian", "uk"),
        new Voice("el", "Greek", "el"),
        new Voice("tr", "Turkish", "tr"),
        new Voice("ar", "Arabic", "ar"),
        new Voice("he", "Hebrew", "he"),
        new Voice("hi", "Hindi", "hi"),
        new Voice("th", "Thai", "th"),
        new Voice("cmn", "Chinese (Mandarin)", "zh"),
        new Voice("ja", "Japanese", "ja"),
        new Voice("ko", "Korean", "ko"));
  }

  @Override
  public Optional<String> voiceFor(@Nullable String language) {
    if (language == null) {
      return Optional.of("en-us");
    }
    String lower = language.toLowerCase(Locale.ROOT);
    String voice =
        switch (lower) {
          case "en" -> "en-us";
          case "fr" -> "fr-fr";
          case "zh", "zh-cn", "zh-hans", "zh-tw", "zh-hant" -> "cmn";
          default -> lower;
        };
    return VOICE.matcher(voice).matches() ? Optional.of(voice) : Optional.empty();
  }

  @Override
  public boolean knows(String voice) {
    return VOICE.matcher(voice).matches();
  }

  @Override
  public Speech speak(Piece piece) throws InterruptedException {
    Path text = objects.newIncoming();
    try {
      Files.writeString(text, plain(piece.text()), StandardCharsets.UTF_8);
      Pcm sound = run(piece.voice(), text, List.of());
      Pcm apart = run(piece.voice(), text, List.of("-g", Integer.toString(WordGaps.GAP_CENTIS)));
      List<Mark> reference = WordGaps.words(piece.text(), apart);
      List<Mark> marks = Alignment.align(apart, reference, sound).orElse(List.of());
      return new Speech(Resampler.to(Pcm.RATE, sound), marks);
    } catch (IOException e) {
      throw new UncheckedIOException("The text for espeak-ng could not be written", e);
    } finally {
      Incoming.discard(text);
    }
  }

  /** Double brackets would be read as phonemes, and a line's end as the end of a sentence. */
  private static String plain(String text) {
    return text.replace("[[", "[ [").replaceAll("\\s+", " ");
  }

  private Pcm run(String voice, Path text, List<String> more) throws InterruptedException {
    String program = program().map(Path::toString).orElse(config.espeak());
    List<String> arguments = new ArrayList<>(List.of("-v", voice, "-b", "1", "-z"));
    arguments.addAll(more);
    arguments.addAll(List.of("--stdin", "--stdout"));
    byte[][] wav = {new byte[0]};
    try (ProcessScope scope = new ProcessScope()) {
      tools
          .get()
          .otherPrograms()
          .run(
              scope,
              new Call("espeak-ng", program, arguments),
              text,
              LIMIT,
              in -> wav[0] = in.readNBytes(MOST_BYTES));
    } catch (MediaProcessException e) {
      throw new VoiceException(
          Reason.VOICE_UNKNOWN,
          NAME,
          "espeak-ng did not speak with the voice " + voice + ": " + e.getMessage() + ".",
          "`espeak-ng --voices` lists the voices that it has.",
          e);
    }
    return Wav.read(wav[0])
        .filter(sound -> sound.length() > 0)
        .orElseThrow(
            () ->
                new VoiceException(
                    Reason.VOICE_TEXT_REFUSED,
                    NAME,
                    "espeak-ng made no sound of this text with the voice " + voice + ".",
                    "Choose a voice for the language of the text."));
  }

  private Optional<Path> program() {
    Path configured = Path.of(config.espeak());
    if (configured.isAbsolute()) {
      return Optional.of(configured).filter(Files::isExecutable);
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder).resolve(configured);
      if (candidate.isAbsolute() && Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
