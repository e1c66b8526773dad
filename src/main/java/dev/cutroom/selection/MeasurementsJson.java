package dev.cutroom.selection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** Measurements as compact JSON: about 100 kB for ten minutes. */
public final class MeasurementsJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private MeasurementsJson() {}

  public static String write(Measurements measurements) {
    try {
      return MAPPER.writeValueAsString(measurements);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Measurements cannot be written", e);
    }
  }

  /**
   * The stored measurements; empty when they were made by another version of the measuring, so that
   * the source has to be measured again.
   *
   * @throws IllegalArgumentException when the text is no stored measurements at all
   */
  public static Optional<Measurements> read(String json) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      if (tree.path("algorithm").asInt(-1) != Measurements.ALGORITHM) {
        return Optional.empty();
      }
      return Optional.of(MAPPER.treeToValue(tree, Measurements.class));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No measurements: " + e.getOriginalMessage(), e);
    }
  }
}
