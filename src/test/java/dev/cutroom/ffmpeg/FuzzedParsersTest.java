package dev.cutroom.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the tools print comes from the file in the end: no text may bring the parsers down. */
class FuzzedParsersTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> FIELDS =
      List.of(
          "index",
          "codec_name",
          "codec_type",
          "profile",
          "width",
          "height",
          "sample_aspect_ratio",
          "avg_frame_rate",
          "r_frame_rate",
          "pix_fmt",
          "bits_per_raw_sample",
          "nb_frames",
          "start_time",
          "duration",
          "channels",
          "sample_rate",
          "color_range",
          "field_order",
          "nb_streams",
          "format_name",
          "side_data_list",
          "tags",
          "disposition");

  private static final List<String> PROGRESS =
      List.of("frame", "fps", "out_time_us", "out_time_ms", "speed", "progress", "stream_0_0_q");

  @Property(tries = 300, seed = "4")
  void anyTextIsAnAnswerOrIsNot(@ForAll String text) {
    try {
      assertThat(ProbeParser.parse(text)).isNotNull();
    } catch (IllegalArgumentException notAnAnswer) {
      assertThat(notAnAnswer).hasMessageContaining("JSON");
    }
  }

  @Property(tries = 500, seed = "4")
  void anyAnswerIsRead(
      @ForAll("objects") Map<String, Object> format,
      @ForAll("streams") List<Map<String, Object>> streams)
      throws Exception {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("format", format);
    answer.put("streams", streams);

    Probe probe = ProbeParser.parse(JSON.writeValueAsString(answer));

    assertThat(probe.duration()).isGreaterThanOrEqualTo(Duration.ZERO);
  }

  @Property(tries = 500, seed = "4")
  void anyProgressIsRead(@ForAll("lines") List<String> lines) {
    ProgressParser parser = new ProgressParser();

    for (String line : lines) {
      parser
          .accept(line)
          .ifPresent(
              progress -> assertThat(progress.outTime()).isGreaterThanOrEqualTo(Duration.ZERO));
    }
  }

  @Property(tries = 500, seed = "4")
  void anyRatioIsARatioOrIsNot(@ForAll("values") Object value) {
    Rational.parse(String.valueOf(value))
        .ifPresent(ratio -> assertThat(ratio.value()).isPositive());
  }

  @Provide
  Arbitrary<List<Map<String, Object>>> streams() {
    return objects().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<Map<String, Object>> objects() {
    return Arbitraries.maps(Arbitraries.of(FIELDS), values()).ofMaxSize(FIELDS.size());
  }

  @Provide
  Arbitrary<Object> values() {
    Arbitrary<Object> awkward =
        Arbitraries.of(
            "video",
            "audio",
            "N/A",
            "0/0",
            "30000/1001",
            "1:1",
            "-1/2",
            "9223372036854775807/9223372036854775807",
            "1e308",
            "-0",
            "1e999999999",
            "yuv420p99le",
            "mov,mp4",
            Long.MIN_VALUE,
            Integer.MAX_VALUE,
            1e300,
            true,
            List.of(Map.of("rotation", 1e300), Map.of("rotation", "x"), List.of()),
            Map.of("attached_pic", "1", "rotate", "ninety"));
    return Arbitraries.oneOf(
        awkward,
        Arbitraries.strings().ofMaxLength(12).map(text -> text),
        Arbitraries.longs().map(number -> number),
        Arbitraries.doubles().map(number -> number));
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> known =
        Combinators.combine(Arbitraries.of(PROGRESS), values())
            .as((key, value) -> key + "=" + value);
    return Arbitraries.oneOf(known, Arbitraries.strings().ofMaxLength(30)).list().ofMaxSize(30);
  }
}
