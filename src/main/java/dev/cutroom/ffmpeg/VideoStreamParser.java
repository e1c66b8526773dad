package dev.cutroom.ffmpeg;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one picture stream of ffprobe's answer and works out how it is shown. */
final class VideoStreamParser {

  /** {@code yuv420p10le}, {@code gray12}, {@code gbrp16be}; those without a number have 8 bits. */
  private static final Pattern DEPTH =
      Pattern.compile("(?:p|gray|gbrap|y2|x2rgb|x2bgr)(\\d{1,2})(?:le|be)?$");

  private VideoStreamParser() {}

  static VideoStream parse(JsonNode stream) {
    int codedWidth = stream.path("width").asInt();
    int codedHeight = stream.path("height").asInt();
    Rational pixelAspect =
        Rational.parse(stream.path("sample_aspect_ratio").asText("")).orElse(Rational.ONE);
    int rotation = rotation(stream);
    int shownWidth = shownWidth(codedWidth, pixelAspect);
    boolean upright = rotation % 180 == 0;
    String pixelFormat = stream.path("pix_fmt").asText("unknown");
    return new VideoStream(
        stream.path("index").asInt(),
        stream.path("codec_name").asText("unknown"),
        ProbeParser.text(stream, "profile"),
        upright ? shownWidth : codedHeight,
        upright ? codedHeight : shownWidth,
        codedWidth,
        codedHeight,
        rotation,
        pixelAspect,
        Rational.parse(stream.path("avg_frame_rate").asText("")).orElse(null),
        Rational.parse(stream.path("r_frame_rate").asText("")).orElse(null),
        pixelFormat,
        bitDepth(stream, pixelFormat),
        new VideoStream.ColourTags(
            ProbeParser.text(stream, "color_range"),
            ProbeParser.text(stream, "color_primaries"),
            ProbeParser.text(stream, "color_transfer"),
            ProbeParser.text(stream, "color_space")),
        ProbeParser.text(stream, "field_order"),
        stream.path("nb_frames").asLong(-1),
        ProbeParser.seconds(stream, "start_time").orElse(Duration.ZERO),
        ProbeParser.seconds(stream, "duration").orElse(null));
  }

  /** The height is kept and the width stretched, as ffmpeg's own players do. */
  private static int shownWidth(int codedWidth, Rational pixelAspect) {
    return (int) Math.min(Integer.MAX_VALUE, Math.round(codedWidth * pixelAspect.value()));
  }

  /**
   * Clockwise, from the display matrix, whose angle ffprobe reports counterclockwise ({@code -90}
   * for a phone held upright); files of older makers carry a clockwise {@code rotate} tag instead.
   */
  private static int rotation(JsonNode stream) {
    for (JsonNode sideData : stream.path("side_data_list")) {
      if (sideData.has("rotation")) {
        return quarterTurns(-sideData.path("rotation").asDouble());
      }
    }
    return quarterTurns(stream.path("tags").path("rotate").asDouble());
  }

  private static int quarterTurns(double clockwiseDegrees) {
    return Math.floorMod(Math.round(clockwiseDegrees / 90), 4) * 90;
  }

  private static int bitDepth(JsonNode stream, String pixelFormat) {
    int told = stream.path("bits_per_raw_sample").asInt();
    if (told > 0) {
      return told;
    }
    Matcher depth = DEPTH.matcher(pixelFormat);
    return depth.find() ? Integer.parseInt(depth.group(1)) : 8;
  }
}
