package dev.cutroom.ffmpeg;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the answer of {@code ffprobe -of json -show_format -show_streams}. */
public final class ProbeParser {

  private static final JsonMapper JSON = new JsonMapper();
  private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(1_000_000_000);

  private ProbeParser() {}

  /**
   * @throws IllegalArgumentException the text is not such an answer
   */
  public static Probe parse(String json) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException("ffprobe did not answer in JSON", notJson);
    }
    JsonNode format = root.path("format");
    String formatName = format.path("format_name").asText("");
    VideoStream video = null;
    AudioStream audio = null;
    for (JsonNode stream : root.path("streams")) {
      String type = stream.path("codec_type").asText();
      if (video == null && type.equals("video") && !attachedPicture(stream)) {
        video = VideoStreamParser.parse(stream);
      } else if (audio == null && type.equals("audio")) {
        audio = audio(stream);
      }
    }
    return new Probe(
        MediaFormat.ofFormatName(formatName).orElse(null),
        formatName,
        seconds(format, "duration").filter(length -> !length.isNegative()).orElse(Duration.ZERO),
        format.path("nb_streams").asInt(root.path("streams").size()),
        video,
        audio);
  }

  private static AudioStream audio(JsonNode stream) {
    return new AudioStream(
        stream.path("index").asInt(),
        stream.path("codec_name").asText("unknown"),
        text(stream, "profile"),
        stream.path("channels").asInt(),
        stream.path("sample_rate").asInt(),
        seconds(stream, "start_time").orElse(Duration.ZERO),
        seconds(stream, "duration").orElse(null));
  }

  private static boolean attachedPicture(JsonNode stream) {
    JsonNode disposition = stream.path("disposition");
    return disposition.path("attached_pic").asInt() == 1
        || disposition.path("timed_thumbnails").asInt() == 1;
  }

  static @Nullable String text(JsonNode node, String field) {
    String value = node.path(field).asText("");
    return value.isEmpty() || value.equals("unknown") ? null : value;
  }

  /** A time in seconds; empty for {@code N/A} and for what no clock could show. */
  static Optional<Duration> seconds(JsonNode node, String field) {
    String value = node.path(field).asText("");
    try {
      BigDecimal seconds = new BigDecimal(value);
      return seconds.abs().compareTo(LONGEST_SECONDS) > 0
          ? Optional.empty()
          : Optional.of(Duration.ofNanos(seconds.movePointRight(9).longValue()));
    } catch (NumberFormatException notAvailable) {
      return Optional.empty();
    }
  }
}
