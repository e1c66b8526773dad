package dev.cutroom.voice.control;

import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.port.Speech;
import dev.cutroom.voice.port.VoiceProvider;
import dev.cutroom.voice.sound.Pcm;
import dev.cutroom.voice.words.Mark;
import dev.cutroom.voice.words.Range;
import dev.cutroom.voice.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says each word as half a second of tone, with a tenth of silence behind; counts how often. */
class Actor implements VoiceProvider {
  static final double WORD_SECONDS = 0.5;
  static final double STEP_SECONDS = 0.6;

  private final String name;
  private final boolean remote;
  private final @Nullable String language;
  final List<String> said = new ArrayList<>();
  @Nullable VoiceException fails;
  @Nullable Obstacle obstacle;
  boolean tellsTimes = true;

  Actor(String name, boolean remote, @Nullable String language) {
    this.name = name;
    this.remote = remote;
    this.language = language;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return "The actor " + name;
  }

  @Override
  public boolean remote() {
    return remote;
  }

  @Override
  public int mostCharacters() {
    return 30;
  }

  @Override
  public String manner() {
    return "";
  }

  @Override
  public Optional<Obstacle> obstacle(UUID accountId) {
    return Optional.ofNullable(obstacle);
  }

  @Override
  public List<Voice> voices() {
    return List.of(new Voice(name + "-voice", name, language));
  }

  @Override
  public Optional<String> voiceFor(@Nullable String wanted) {
    return language == null || wanted == null || wanted.equals(language)
        ? Optional.of(name + "-voice")
        : Optional.empty();
  }

  @Override
  public boolean knows(String voice) {
    return voice.startsWith(name);
  }

  @Override
  public Speech speak(Piece piece) {
    if (fails != null) {
      throw fails;
    }
    said.add(piece.text());
    List<Range> words = Words.of(piece.text());
    List<Mark> marks = new ArrayList<>();
    short[] samples = new short[(int) (words.size() * STEP_SECONDS * Pcm.RATE)];
    for (int i = 0; i < samples.length; i++) {
      boolean sounds = i % (int) (STEP_SECONDS * Pcm.RATE) < WORD_SECONDS * Pcm.RATE;
      samples[i] = sounds ? (short) (9000 * Math.sin(i / 20.0)) : 0;
    }
    for (int i = 0; i < words.size(); i++) {
      double from = i * STEP_SECONDS;
      marks.add(new Mark(words.get(i), from, from + WORD_SECONDS));
    }
    return new Speech(new Pcm(Pcm.RATE, samples), tellsTimes ? marks : List.of());
  }
}
