package dev.cutroom.edit.otio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.ColourAsset;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Reads one clip: as we wrote it, with what was changed since, or as a plain one. */
final class OtioClipReader {

  /** Times that differ by less are the same: rounding, and far less than a frame. */
  private static final BigDecimal NEAR = new BigDecimal("0.001");

  /** Numbers of a document are kept in millionths. */
  private static final double NEAR_SPEED = 1e-6;

  private final Predicate<UUID> stills;
  private final boolean silent;

  /**
   * @param stills whether a source is a single picture
   * @param silent whether videos have their sound elsewhere
   */
  OtioClipReader(Predicate<UUID> stills, boolean silent) {
    this.stills = stills;
    this.silent = silent;
  }

  /** The clip in the Edit's document. */
  ObjectNode clip(OtioItem clip, String kind, OtioPlace place) {
    BigDecimal source = OtioSpan.of(clip).start();
    if (clip.ours().path("clip") instanceof ObjectNode document) {
      ObjectNode written = document.deepCopy();
      moved(written, clip.ours().path("written"), place, source);
      changed(written, speed(clip));
      replaced(written, clip, kind, source);
      if (kind.equals(VideoTrack.KIND)) {
        OtioTransitions.moved(written, place);
      }
      OtioTransitions.fades(written, place);
      return written;
    }
    ObjectNode written = JsonNodeFactory.instance.objectNode();
    double speed = speed(clip);
    BigDecimal earlier = place.earlier().multiply(BigDecimal.valueOf(speed));
    written.set("asset", asset(clip, kind, source.subtract(earlier)));
    written
        .put("start", OtioItem.micros(place.start()))
        .put("length", OtioItem.micros(place.length()));
    if (speed != 1) {
      written.put("speed", speed);
    }
    OtioTransitions.read(written, place);
    return written;
  }

  /** Takes over what another program moved. */
  private static void moved(ObjectNode clip, JsonNode written, OtioPlace place, BigDecimal source) {
    if (!isNear(written.path("start"), place.start())
        || !isNear(written.path("length"), place.length())) {
      clip.put("start", OtioItem.micros(place.start()))
          .put("length", OtioItem.micros(place.length()));
    }
    JsonNode trim = clip.path("asset").path("trim");
    if (trim.isNumber() && !isNear(written.path("source"), source)) {
      boolean known = written.path("source").isNumber();
      BigDecimal by = source.subtract(OtioItem.decimal(written.path("source")));
      BigDecimal moved = known ? OtioItem.decimal(trim).add(by) : source;
      ((ObjectNode) clip.path("asset")).put("trim", OtioItem.micros(moved));
    }
  }

  /** Takes over another speed; the document itself says which one was written. */
  private static void changed(ObjectNode clip, double speed) {
    double said = clip.path("speed").asDouble(1);
    if (Math.abs(speed - said) > NEAR_SPEED) {
      clip.put("speed", speed);
    }
  }

  /** Takes over what another program put in the place of the media. */
  private void replaced(ObjectNode clip, OtioItem item, String kind, BigDecimal source) {
    JsonNode said = clip.path("asset");
    OtioItem media = OtioSpan.media(item);
    if (!isOther(media, said)) {
      return;
    }
    ObjectNode asset = asset(item, kind, source);
    if (asset.path("type").equals(said.path("type")) && said instanceof ObjectNode known) {
      // Of the same kind: how loud it is and whether it loops still hold.
      asset.remove("volume");
      known.setAll(asset);
    } else {
      clip.set("asset", asset);
    }
  }

  private static boolean isOther(OtioItem media, JsonNode said) {
    String url = media.text("target_url");
    if (url.isEmpty()) {
      boolean colour = media.is("GeneratorReference") && said.path("colour").isTextual();
      return colour && !OtioMedia.colour(media).equals(said.path("colour").textValue());
    }
    Optional<String> source = OtioMedia.source(url).map(UUID::toString);
    return !source.equals(Optional.of(said.path("sourceId").asText("")));
  }

  private ObjectNode asset(OtioItem clip, String kind, BigDecimal trim) {
    ObjectNode asset = JsonNodeFactory.instance.objectNode();
    OtioItem media = OtioSpan.media(clip);
    if (media.is("GeneratorReference") && media.text("generator_kind").equals("SolidColor")) {
      String colour = OtioMedia.colour(media);
      return asset.put("type", ColourAsset.TYPE).put("colour", colour);
    }
    Optional<UUID> source = OtioMedia.source(media.text("target_url"));
    if (source.isEmpty()) {
      media
          .at("target_url")
          .refuse(
              "unknown_source",
              "the media is no source of ours",
              "upload it and name it cutroom:source/ID, as an export does");
      return asset;
    }
    boolean still = stills.test(source.get());
    String type = kind.equals(AudioTrack.KIND) ? AudioTrack.KIND : VideoAsset.TYPE;
    asset.put("type", still ? ImageAsset.TYPE : type).put("sourceId", source.get().toString());
    if (!still) {
      asset
          .put("trim", OtioItem.micros(trim))
          .put("volume", silent && type.equals(VideoAsset.TYPE) ? 0 : 1);
    }
    return asset;
  }

  private static double speed(OtioItem clip) {
    double speed = 1;
    JsonNode effects = clip.node().path("effects");
    for (int i = 0; i < effects.size(); i++) {
      JsonNode effect = effects.path(i);
      if (effect.path("OTIO_SCHEMA").asText("").startsWith("LinearTimeWarp.")
          && effect.path("time_scalar").isNumber()) {
        speed *= effect.path("time_scalar").doubleValue();
      } else {
        clip.at("effects").refuse("unsupported", "no such effect is known", "leave it out");
      }
    }
    if (!(speed >= Limits.MIN_SPEED && speed <= Limits.MAX_SPEED)) {
      String hint = "from " + Limits.MIN_SPEED + " to " + Limits.MAX_SPEED;
      clip.at("effects").refuse("range", "the speed is " + speed, hint);
      return 1;
    }
    return speed;
  }

  private static boolean isNear(JsonNode number, BigDecimal seconds) {
    return number.isNumber()
        && OtioItem.decimal(number).subtract(seconds).abs().compareTo(NEAR) < 0;
  }
}
