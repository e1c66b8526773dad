package dev.cutroom.voice.control;

import dev.cutroom.storage.ObjectStore;
import dev.cutroom.voice.Spoken;
import dev.cutroom.voice.VoiceOrder;
import dev.cutroom.voice.port.VoiceProvider;
import dev.cutroom.voice.words.Pieces;
import dev.cutroom.voice.words.Range;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has an order spoken by one voice, piece by piece, and joins the pieces; or finds it on the shelf.
 * The pieces of a long text are on the shelf as well, so that a failure in its middle costs nobody
 * its beginning again.
 */
@ApplicationScoped
public class Recordings {
  /** Between pieces, which end with sentences: the pause of the offline voice there. */
  private static final Duration BETWEEN_PIECES = Duration.ofMillis(400);

  @Inject SpeechShelf shelf;
  @Inject ObjectStore objects;
  @Inject VoiceConfig config;
  @Inject Takes takes;

  Spoken speak(VoiceOrder order, Casting.Role role) throws InterruptedException {
    List<Range> pieces = Pieces.of(order.text(), role.provider().mostCharacters());
    if (pieces.size() == 1) {
      return piece(order, role, pieces.get(0).of(order.text()));
    }
    SpeechKey key = key("joined", order, role, order.text());
    return shelf.take(key, () -> joined(order, role, pieces));
  }

  /** What {@link #speak} would find on the shelf. */
  Optional<Spoken> known(VoiceOrder order, Casting.Role role) {
    boolean whole = Pieces.of(order.text(), role.provider().mostCharacters()).size() == 1;
    return shelf.find(key(whole ? "piece" : "joined", order, role, order.text()));
  }

  private Spoken joined(VoiceOrder order, Casting.Role role, List<Range> pieces)
      throws InterruptedException {
    try (Recording recording = new Recording(objects)) {
      for (Range piece : pieces) {
        Spoken spoken = piece(order, role, piece.of(order.text()));
        if (recording.begun()) {
          recording.addSilence(pause());
        }
        recording.add(spoken, objects.path(spoken.sha256()));
      }
      return recording.finish(role.provider().name(), role.voice());
    }
  }

  private Spoken piece(VoiceOrder order, Casting.Role role, String text)
      throws InterruptedException {
    return shelf.take(
        key("piece", order, role, text),
        () -> {
          Take take = takes.of(order, role, text);
          try (Recording recording = new Recording(objects)) {
            recording.add(take);
            return recording.finish(role.provider().name(), role.voice());
          }
        });
  }

  private Duration pause() {
    Duration longest = config.longestPause();
    return longest.compareTo(BETWEEN_PIECES) < 0 ? longest : BETWEEN_PIECES;
  }

  private SpeechKey key(String kind, VoiceOrder order, Casting.Role role, String text) {
    VoiceProvider provider = role.provider();
    List<String> parts = new ArrayList<>(List.of(kind, provider.name(), role.voice()));
    parts.add(provider.manner());
    parts.add(config.longestPause().toString());
    // What a vendor made for one account, in a voice that only it may have, is nobody else's.
    parts.add(provider.remote() ? order.accountId().toString() : "");
    parts.add(order.language() == null ? "" : order.language());
    parts.add(text);
    return SpeechKey.of(parts);
  }
}
