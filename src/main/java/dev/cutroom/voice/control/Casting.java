package dev.cutroom.voice.control;

import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.VoiceException.Reason;
import dev.cutroom.voice.VoiceOrder;
import dev.cutroom.voice.port.VoiceProvider;
import dev.cutroom.voice.port.VoiceProvider.Obstacle;
import dev.cutroom.voice.words.Scripts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses who speaks an order, or says why nobody can. */
@ApplicationScoped
public class Casting {
  /** The offline voices in the order in which they are preferred. */
  private static final List<String> OFFLINE = List.of("mary", "espeak");

  @Inject @Any Instance<VoiceProvider> providers;
  @Inject VoiceConfig config;

  /** Who speaks, and in which voice. */
  record Role(VoiceProvider provider, String voice) {}

  /** All that there are, offline ones first. */
  public List<VoiceProvider> all() {
    return providers.stream()
        .sorted(Comparator.comparing(VoiceProvider::remote).thenComparing(p -> rank(p.name())))
        .toList();
  }

  private static int rank(String name) {
    int at = OFFLINE.indexOf(name);
    return at < 0 ? OFFLINE.size() : at;
  }

  /**
   * Whoever was ordered, else who has the voice, else the configured one, else an offline voice for
   * the language.
   *
   * @throws VoiceException nobody can
   */
  Role cast(VoiceOrder order) {
    String voice = order.voice();
    Optional<String> named = Optional.ofNullable(order.provider());
    if (named.isEmpty() && voice != null) {
      named = ownerOf(voice).map(VoiceProvider::name);
    }
    named = named.or(config::provider);
    if (named.isEmpty()) {
      return offline(order);
    }
    VoiceProvider provider = provider(named.get());
    refuse(provider, provider.obstacle(order.accountId()));
    return new Role(
        provider, voice == null ? defaultVoice(provider, order) : known(provider, voice));
  }

  /** An offline voice for the language of the order. */
  Role offline(VoiceOrder order) {
    String language = language(order);
    Optional<Obstacle> first = Optional.empty();
    VoiceProvider blocked = null;
    for (VoiceProvider provider : all()) {
      Optional<String> voice = provider.remote() ? Optional.empty() : provider.voiceFor(language);
      if (voice.isPresent()) {
        Optional<Obstacle> obstacle = provider.obstacle(order.accountId());
        if (obstacle.isEmpty()) {
          return new Role(provider, voice.get());
        }
        if (blocked == null) {
          first = obstacle;
          blocked = provider;
        }
      }
    }
    String about = language == null ? "" : " for the language “" + language + "”";
    throw new VoiceException(
        Reason.VOICE_NOT_AVAILABLE,
        blocked == null ? "offline" : blocked.name(),
        "There is no offline voice"
            + about
            + " on this server"
            + first.map(obstacle -> ": " + obstacle.detail()).orElse("."),
        first.map(Obstacle::hint).orElse("Order one of the vendors' voices."));
  }

  /** What was said, else what the script tells; null: Latin script, taken for English. */
  private static @Nullable String language(VoiceOrder order) {
    return order.language() != null
        ? order.language()
        : Scripts.language(order.text()).orElse(null);
  }

  private Optional<VoiceProvider> ownerOf(String voice) {
    return all().stream()
        .filter(p -> p.voices().stream().anyMatch(v -> v.id().equals(voice)))
        .findFirst();
  }

  private VoiceProvider provider(String name) {
    return all().stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new VoiceException(
                    Reason.VOICE_UNKNOWN,
                    name,
                    "There is no voice provider “" + name + "”.",
                    "There are "
                        + all().stream().map(VoiceProvider::name).collect(Collectors.joining(", "))
                        + "; GET /api/v1/voices tells more."));
  }

  private static void refuse(VoiceProvider provider, Optional<Obstacle> obstacle) {
    if (obstacle.isPresent()) {
      throw new VoiceException(
          Reason.VOICE_NOT_AVAILABLE,
          provider.name(),
          obstacle.get().detail(),
          obstacle.get().hint());
    }
  }

  private static String known(VoiceProvider provider, String voice) {
    if (provider.knows(voice)) {
      return voice;
    }
    throw new VoiceException(
        Reason.VOICE_UNKNOWN,
        provider.name(),
        provider.title() + " has no voice “" + voice + "”.",
        "GET /api/v1/voices lists what there is.");
  }

  private static String defaultVoice(VoiceProvider provider, VoiceOrder order) {
    String language = language(order);
    return provider
        .voiceFor(language)
        .orElseThrow(
            () ->
                new VoiceException(
                    Reason.VOICE_NOT_AVAILABLE,
                    provider.name(),
                    provider.title() + " does not speak the language “" + language + "”.",
                    "Order a voice that does; espeak speaks most languages."));
  }
}
