package dev.cutroom.voice.vendor;

import dev.cutroom.voice.control.VoiceKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The keys of one account, in memory. */
class KeysInHand extends VoiceKeys {
  private final Map<UUID, String> keys = new LinkedHashMap<>();
  private final Map<UUID, String> resting = new LinkedHashMap<>();

  KeysInHand(String... secrets) {
    for (String secret : secrets) {
      keys.put(UUID.randomUUID(), secret);
    }
  }

  /** The keys that were put aside. */
  List<String> resting() {
    return resting.keySet().stream().map(keys::get).toList();
  }

  @Override
  public boolean any(UUID ownerId, String provider) {
    return !keys.isEmpty();
  }

  @Override
  public List<UsableKey> usable(UUID ownerId, String provider) {
    List<UsableKey> usable = new ArrayList<>();
    keys.forEach(
        (id, secret) -> {
          if (!resting.containsKey(id)) {
            usable.add(new UsableKey(id, secret));
          }
        });
    return usable;
  }

  @Override
  public void used(UUID id) {}

  @Override
  public void rest(UUID id, String reason) {
    resting.put(id, reason);
  }
}
