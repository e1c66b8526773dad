package dev.cutroom.edit.json;

import dev.cutroom.edit.Asset;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.ColourAsset;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.TitleAsset;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VoiceAsset;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an asset; its type decides the rest. */
final class AssetReader {

  private static final String TYPES = "video, image, colour, title, captions, voice, audio";
  private static final UUID NO_SOURCE = new UUID(0, 0);

  private AssetReader() {}

  /**
   * The asset there.
   *
   * @param loops whether audio repeats when the document does not say
   */
  static Asset asset(Place place, boolean loops) {
    return switch (place.at("type").word()) {
      case VideoAsset.TYPE -> video(known(place, "sourceId", "trim", "volume"));
      case ImageAsset.TYPE -> new ImageAsset(sourceId(known(place, "sourceId")));
      case AudioAsset.TYPE -> audio(known(place, "sourceId", "trim", "volume", "loop"), loops);
      case ColourAsset.TYPE -> new ColourAsset(known(place, "colour").at("colour").text());
      case TitleAsset.TYPE -> title(known(place, "text", "style"));
      case CaptionsAsset.TYPE ->
          CaptionsReader.captions(known(place, "from", "cues", "style", "wordsPerCue"));
      case VoiceAsset.TYPE -> voice(known(place, "text", "voice", "provider", "volume"));
      default -> unknown(place);
    };
  }

  private static Asset video(Place object) {
    return new VideoAsset(sourceId(object), trim(object), volume(object));
  }

  private static Asset audio(Place object, boolean loops) {
    return new AudioAsset(
        sourceId(object), trim(object), volume(object), object.at("loop").flag(loops));
  }

  private static Asset title(Place object) {
    return new TitleAsset(object.at("text").text(), StyleReader.text(object.at("style")));
  }

  private static Asset voice(Place object) {
    return new VoiceAsset(
        object.at("text").text(),
        optional(object.at("voice")),
        optional(object.at("provider")),
        volume(object));
  }

  private static Place known(Place place, String... names) {
    Set<String> known = new HashSet<>(Set.of(names));
    known.add("type");
    return place.object("asset", known);
  }

  /** What else such an asset may say nobody knows, so it is not looked at. */
  private static Asset unknown(Place place) {
    if (!place.isObject()) {
      place.wrong("an object with a type: " + TYPES);
      return new ImageAsset(NO_SOURCE);
    }
    String type = place.at("type").text("one of " + TYPES);
    if (!type.isEmpty()) {
      place.at("type").unknown("asset", type, "say one of " + TYPES);
    }
    return new ImageAsset(NO_SOURCE);
  }

  private static UUID sourceId(Place object) {
    Place place = object.at("sourceId");
    String text = place.text();
    try {
      UUID id = text.isEmpty() ? NO_SOURCE : UUID.fromString(text);
      if (text.isEmpty() || id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException malformed) {
      // told below, with the shortened form that UUID.fromString accepts ("1-1-1-1-1")
    }
    place.refuse("type", "not a source id: " + text, "a UUID, as the API gives it");
    return NO_SOURCE;
  }

  private static Duration trim(Place object) {
    return object.at("trim").time(Duration.ZERO);
  }

  private static double volume(Place object) {
    return object.at("volume").number(1);
  }

  private static @Nullable String optional(Place place) {
    return place.isGiven() ? place.text() : null;
  }
}
