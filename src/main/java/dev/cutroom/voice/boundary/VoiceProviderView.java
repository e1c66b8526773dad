package dev.cutroom.voice.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cutroom.voice.port.VoiceProvider;
import dev.cutroom.voice.port.VoiceProvider.Obstacle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks, as callers see it.
 *
 * @param name what a voice-over's {@code provider} is
 * @param remote whether the text leaves the server
 * @param unavailable why it can't speak for the caller; null: it can
 * @param hint what would help
 * @param mostCharacters how long a text may be that is spoken at once
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record VoiceProviderView(
    String name,
    String title,
    boolean remote,
    boolean available,
    @Nullable String unavailable,
    @Nullable String hint,
    int mostCharacters,
    List<Voice> voices) {

  /**
   * One of its voices; remote ones may have more.
   *
   * @param language BCP 47; null: any
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Voice(String id, String name, @Nullable String language) {}

  static VoiceProviderView of(VoiceProvider provider, UUID accountId, int mostCharacters) {
    Optional<Obstacle> obstacle = provider.obstacle(accountId);
    return new VoiceProviderView(
        provider.name(),
        provider.title(),
        provider.remote(),
        obstacle.isEmpty(),
        obstacle.map(Obstacle::detail).orElse(null),
        obstacle.map(Obstacle::hint).orElse(null),
        mostCharacters,
        provider.voices().stream().map(v -> new Voice(v.id(), v.name(), v.language())).toList());
  }
}
