package dev.cutroom.edit.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.cutroom.edit.Asset;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Micros;
import dev.cutroom.edit.SourcedAsset;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The one way to write an Edit: keys sorted, no white space, defaults spelled out, numbers as plain
 * decimals of at most six places. Equal Edits give equal text on every JDK ({@code Double.toString}
 * changed in JDK 19), so its hash names the Edit.
 */
public final class CanonicalJson {

  private CanonicalJson() {}

  public static String of(Edit edit) {
    return write(
        Map.of(
            "schemaVersion", BigDecimal.valueOf(edit.schemaVersion()),
            "output", Map.of("preset", edit.output().preset()),
            "timeline",
                Map.of(
                    "tracks",
                    edit.timeline().tracks().stream().map(CanonicalJson::track).toList())));
  }

  /** SHA-256 of the canonical text in UTF-8, as 64 lower-case hexadecimal digits. */
  public static String hash(Edit edit) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(of(edit).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Map<String, Object> track(Track track) {
    if (track instanceof VideoTrack video) {
      return Map.of(
          "kind",
          VideoTrack.KIND,
          "clips",
          video.clips().stream().map(CanonicalJson::clip).toList());
    }
    throw new IllegalArgumentException("no such track: " + track);
  }

  private static Map<String, Object> clip(Clip clip) {
    return Map.of(
        "asset", asset(clip.asset()),
        "start", Micros.seconds(((Start.At) clip.start()).time()),
        "length", Micros.seconds(((Length.For) clip.length()).time()),
        "fit", clip.fit().word(),
        "focus", List.of(decimal(clip.focus().x()), decimal(clip.focus().y())));
  }

  private static Map<String, Object> asset(Asset asset) {
    String sourceId = ((SourcedAsset) asset).sourceId().toString();
    if (asset instanceof VideoAsset video) {
      return Map.of(
          "type",
          VideoAsset.TYPE,
          "sourceId",
          sourceId,
          "trim",
          Micros.seconds(video.trim()),
          "volume",
          decimal(video.volume()));
    }
    return Map.of("type", ImageAsset.TYPE, "sourceId", sourceId);
  }

  private static BigDecimal decimal(double value) {
    return new BigDecimal(value).setScale(6, RoundingMode.HALF_UP);
  }

  private static String write(Object value) {
    if (value instanceof Map<?, ?> map) {
      StringJoiner members = new StringJoiner(",", "{", "}");
      new TreeMap<>(map).forEach((key, member) -> members.add(text(key) + ":" + write(member)));
      return members.toString();
    }
    if (value instanceof List<?> list) {
      StringJoiner elements = new StringJoiner(",", "[", "]");
      list.forEach(element -> elements.add(write(element)));
      return elements.toString();
    }
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return text(value);
  }

  private static String text(Object value) {
    char[] escaped = JsonStringEncoder.getInstance().quoteAsString(value.toString());
    return '"' + new String(escaped) + '"';
  }
}
