package dev.cutroom.voice.port;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who speaks. Thread-safe. */
public interface VoiceProvider {
  /** Its name in orders and settings. */
  String name();

  /** What people call it. */
  String title();

  /** Whether it needs the network; then it may fail, and another may stand in. */
  boolean remote();

  /** How many characters it takes at once. */
  int mostCharacters();

  /**
   * All that shapes its sound besides voice and text: model, settings, and a version of our own
   * that is raised when the same order would sound otherwise.
   */
  String manner();

  /** Why it can't speak for an account now, and what would help; empty when it can. */
  Optional<Obstacle> obstacle(UUID accountId);

  /** The voices that it is known to have. */
  List<Voice> voices();

  /** The voice to use when none was ordered; empty when it does not speak the language. */
  Optional<String> voiceFor(@Nullable String language);

  /** Whether a voice of this name can be asked for. */
  boolean knows(String voice);

  /**
   * Speaks one piece. Blocks.
   *
   * @throws dev.cutroom.voice.VoiceException it can't
   */
  Speech speak(Piece piece) throws InterruptedException;

  /**
   * What to say.
   *
   * @param text at most {@link #mostCharacters} long
   */
  record Piece(UUID accountId, String voice, String text) {}

  /**
   * A voice.
   *
   * @param language BCP 47; null: any
   */
  record Voice(String id, String name, @Nullable String language) {}

  /** What is in the way. */
  record Obstacle(String detail, String hint) {}
}
