package dev.cutroom.preset;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** All presets that this build knows, in the order in which they are shown. */
public final class Presets {

  private static final String RESOURCE = "/presets/presets.json";

  private static final List<Preset> ALL = load();

  private Presets() {}

  /**
   * @param version raised whenever a rule changes
   */
  private record Catalogue(int version, List<Preset> presets) {}

  public static List<Preset> all() {
    return ALL;
  }

  public static Optional<Preset> byName(String name) {
    return ALL.stream().filter(preset -> preset.name().equals(name)).findFirst();
  }

  private static List<Preset> load() {
    JsonMapper json =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    try (InputStream in = Presets.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from this build");
      }
      return List.copyOf(json.readValue(in, Catalogue.class).presets());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", unreadable);
    }
  }
}
