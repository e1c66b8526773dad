package dev.cutroom.edit.otio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.ColourAsset;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Reads one clip: as we wrote it, with what was changed since, or as a plain one. */
final class OtioClipReader {

  /** Times that differ by less are the same: rounding, and far less than a frame. */
  private static final BigDecimal NEAR = new BigDecimal("0.001");

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
      if (kind.equals(VideoTrack.KIND)) {
        crossed(written, place);
      }
      return written;
    }
    ObjectNode written = JsonNodeFactory.instance.objectNode();
    double speed = speed(clip);
    BigDecimal earlier = place.earlier().multiply(BigDecimal.valueOf(speed));
    written.set("asset", asset(clip, kind, source.subtract(earlier)));
    written.put("start", micros(place.start())).put("length", micros(place.length()));
    if (speed != 1) {
      written.put("speed", speed);
    }
    transitions(written, place);
    return written;
  }

  /** Takes over what another program moved. */
  private static void moved(ObjectNode clip, JsonNode written, OtioPlace place, BigDecimal source) {
    if (!isNear(written.path("start"), place.start())
        || !isNear(written.path("length"), place.length())) {
      clip.put("start", micros(place.start())).put("length", micros(place.length()));
    }
    JsonNode trim = clip.path("asset").path("trim");
    if (trim.isNumber() && !isNear(written.path("source"), source)) {
      BigDecimal by = source.subtract(OtioItem.decimal(written.path("source")));
      ((ObjectNode) clip.path("asset")).put("trim", micros(OtioItem.decimal(trim).add(by)));
    }
  }

  /** Takes over which transition joins the clip to the one before it, and how long. */
  private static void crossed(ObjectNode clip, OtioPlace place) {
    JsonNode in = clip.path("transition").path("in");
    boolean crosses = crossing(in.path("name").asText("")) && in.path("duration").isNumber();
    BigDecimal overlap = place.overlap();
    if (crosses && overlap.signum() == 0) {
      ((ObjectNode) clip.path("transition")).remove("in");
    } else if (overlap.signum() > 0 && !(crosses && isWritten(in, overlap))) {
      transitions(clip, place);
    }
  }

  /** Whether the overlap is the transition's duration in whole frames of any usual rate. */
  private static boolean isWritten(JsonNode in, BigDecimal overlap) {
    BigDecimal frame = new BigDecimal("0.042");
    return OtioItem.decimal(in.path("duration")).subtract(overlap).abs().compareTo(frame) < 0;
  }

  private static void transitions(ObjectNode clip, OtioPlace place) {
    OtioItem before = place.before();
    if (before != null) {
      String name = place.first() ? TransitionName.FADE.word() : name(before);
      BigDecimal lasts = place.first() ? OtioPlace.offset(before, "out_offset") : place.overlap();
      transition(clip, "in", name, lasts);
    }
    OtioItem after = place.after();
    if (after != null && place.last()) {
      BigDecimal lasts = OtioPlace.offset(after, "in_offset");
      transition(clip, "out", TransitionName.FADE.word(), lasts);
    }
  }

  private static void transition(ObjectNode clip, String end, String name, BigDecimal lasts) {
    JsonNode there = clip.path("transition");
    ObjectNode transitions =
        there instanceof ObjectNode object ? object : clip.putObject("transition");
    transitions.putObject(end).put("name", name).put("duration", micros(lasts));
  }

  private static String name(OtioItem transition) {
    String ours = transition.ours().path("name").asText("");
    if (crossing(ours)) {
      return ours;
    }
    if (!transition.text("transition_type").equals("SMPTE_Dissolve")) {
      transition
          .at("transition_type")
          .refuse("unsupported", "no such transition is known", "make it a dissolve");
    }
    return TransitionName.CROSS_FADE.word();
  }

  private static boolean crossing(String word) {
    for (TransitionName name : TransitionName.values()) {
      if (name.crosses() && name.word().equals(word)) {
        return true;
      }
    }
    return false;
  }

  private ObjectNode asset(OtioItem clip, String kind, BigDecimal trim) {
    ObjectNode asset = JsonNodeFactory.instance.objectNode();
    OtioItem media = OtioSpan.media(clip);
    if (media.is("GeneratorReference") && media.text("generator_kind").equals("SolidColor")) {
      String colour = media.at("parameters").text("color");
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
      asset.put("trim", micros(trim)).put("volume", silent && type.equals(VideoAsset.TYPE) ? 0 : 1);
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
    return speed;
  }

  private static boolean isNear(JsonNode number, BigDecimal seconds) {
    return number.isNumber()
        && OtioItem.decimal(number).subtract(seconds).abs().compareTo(NEAR) < 0;
  }

  private static BigDecimal micros(BigDecimal seconds) {
    return seconds.setScale(6, RoundingMode.HALF_UP);
  }
}
