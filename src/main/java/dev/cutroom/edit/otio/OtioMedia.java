package dev.cutroom.edit.otio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.edit.Asset;
import dev.cutroom.edit.ColourAsset;
import dev.cutroom.edit.Durations;
import dev.cutroom.edit.SourcedAsset;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names sources in OTIO's way, and what the engine makes as generators. */
final class OtioMedia {

  /** The key under which OTIO itself keeps a clip's only media. */
  static final String KEY = "DEFAULT_MEDIA";

  private static final String SCHEME = "cutroom:source/";
  private static final Pattern URL =
      Pattern.compile(SCHEME + "(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

  private final OtioRate rate;
  private final Durations durations;

  OtioMedia(OtioRate rate, Durations durations) {
    this.rate = rate;
    this.durations = durations;
  }

  ObjectNode reference(Asset asset) {
    return asset instanceof SourcedAsset sourced ? external(sourced.sourceId()) : generator(asset);
  }

  /** The source that a media reference's address names. */
  static Optional<UUID> source(String url) {
    Matcher matcher = URL.matcher(url);
    return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
  }

  /** The colour of a generator; empty for another. */
  static String colour(OtioItem media) {
    return media.at("parameters").text("color");
  }

  private ObjectNode external(UUID sourceId) {
    ObjectNode reference =
        OtioRate.schema("ExternalReference.1").put("name", "").put("target_url", SCHEME + sourceId);
    reference.putObject("metadata");
    Duration duration = durations.ofSource(sourceId);
    if (duration == null || duration.isZero()) {
      reference.putNull("available_range");
    } else {
      reference.set("available_range", rate.range(0, rate.frames(duration)));
    }
    return reference;
  }

  private static ObjectNode generator(Asset asset) {
    ObjectNode reference = OtioRate.schema("GeneratorReference.1").put("name", asset.type());
    reference.putObject("metadata");
    reference.putNull("available_range");
    reference.put("generator_kind", asset instanceof ColourAsset ? "SolidColor" : asset.type());
    ObjectNode parameters = reference.putObject("parameters");
    if (asset instanceof ColourAsset colour) {
      parameters.put("color", colour.colour());
    }
    return reference;
  }
}
