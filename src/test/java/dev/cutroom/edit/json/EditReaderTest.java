package dev.cutroom.edit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.Fit;
import dev.cutroom.edit.Focus;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.VideoAsset;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EditReaderTest {

  private static final String ID = "6f0d3b1e-0f0e-4b6a-9d52-0a8f3f1f5a01";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  @Test
  void completeDocumentIsRead() {
    Edit edit =
        read(
            clips(
                """
                {"asset": {"type": "video", "sourceId": "%s", "trim": 2.5, "volume": 0.2},
                 "start": 0, "length": 4, "fit": "contain", "focus": [0.25, 1]},
                {"asset": {"type": "image", "sourceId": "%s"}, "start": 4, "length": 3}
                """
                    .formatted(ID, ID)));

    UUID id = UUID.fromString(ID);
    assertThat(edit)
        .isEqualTo(
            Edit.of(
                "instagram-reel",
                Timeline.ofClips(
                    List.of(
                        Clip.of(
                                new VideoAsset(id, Duration.ofMillis(2500), 0.2),
                                Duration.ZERO,
                                Duration.ofSeconds(4))
                            .but()
                            .fit(Fit.CONTAIN)
                            .focus(new Focus(0.25, 1))
                            .build(),
                        Clip.of(
                            new ImageAsset(id), Duration.ofSeconds(4), Duration.ofSeconds(3))))));
  }

  @Test
  void everyFaultIsToldAtOnceWithItsPlace() {
    assertThat(
            faults(
                clips(
                    """
                    {"asset": {"type": "gif", "sourceId": "nope"}, "start": "auto", "length": 1},
                    {"asset": {"type": "video", "sourceId": "%s", "volume": 9, "speed": 2},
                     "length": 0.01, "start": 1, "fit": "cover", "focus": [0.5, 2]}
                    """
                        .formatted(ID))))
        .extracting(EditFault::pointer, EditFault::code)
        .containsExactlyInAnyOrder(
            tuple("/timeline/tracks/0/clips/0/asset/type", "unknown_value"),
            tuple("/timeline/tracks/0/clips/0/asset/sourceId", "type"),
            tuple("/timeline/tracks/0/clips/0/start", "type"),
            tuple("/timeline/tracks/0/clips/1/asset/speed", "unknown_property"),
            tuple("/timeline/tracks/0/clips/1/asset/volume", "range"),
            tuple("/timeline/tracks/0/clips/1/length", "range"),
            tuple("/timeline/tracks/0/clips/1/fit", "unknown_value"),
            tuple("/timeline/tracks/0/clips/1/focus/1", "range"));
  }

  @Test
  void coverIsRefusedWithTheWordsThatAreMeant() {
    assertThat(faults(clip("\"start\": 0, \"length\": 1, \"fit\": \"cover\"")))
        .singleElement()
        .satisfies(fault -> assertThat(fault.hint()).contains("crop").contains("stretch"));
  }

  @Test
  void nonFiniteNumbersAreNoNumbers() {
    assertThat(faults(clip("\"start\": 0, \"length\": NaN, \"focus\": [1e999, 0]")))
        .extracting(EditFault::pointer)
        .containsExactlyInAnyOrder(
            "/timeline/tracks/0/clips/0/length", "/timeline/tracks/0/clips/0/focus/0");
  }

  @Test
  void hugeTimesAreRefusedWithoutOverflow() {
    assertThat(faults(clip("\"start\": 0, \"length\": 1e300")))
        .extracting(EditFault::pointer)
        .containsExactly("/timeline/tracks/0/clips/0/length");
  }

  @Test
  void missingPartIsToldOnceAndNotWithAllItsMembers() {
    assertThat(faults("{\"schemaVersion\": 1, \"output\": {\"preset\": \"x\"}}"))
        .extracting(EditFault::pointer, EditFault::code)
        .containsExactly(tuple("/timeline", "required"));
  }

  @Test
  void whatIsNoObjectIsRefused() {
    assertThat(faults("[]")).extracting(EditFault::pointer).containsExactly("");
    assertThat(faults("null")).extracting(EditFault::code).containsExactly("required");
  }

  @Test
  void shortenedIdIsNoId() {
    assertThat(
            faults(
                clips(
                    "{\"asset\": {\"type\": \"image\", \"sourceId\": \"1-1-1-1-1\"},"
                        + "\"start\": 0, \"length\": 1}")))
        .extracting(EditFault::pointer)
        .containsExactly("/timeline/tracks/0/clips/0/asset/sourceId");
  }

  @Test
  void canonicalTextReadsBackAsTheSameEdit() {
    Edit edit = read(clip("\"start\": 0, \"length\": 1.3700004, \"focus\": [0.1, 0.9]"));

    assertThat(read(CanonicalJson.of(edit))).isEqualTo(edit);
  }

  private static String clip(String members) {
    return clips(
        "{\"asset\": {\"type\": \"image\", \"sourceId\": \"%s\"}, %s}".formatted(ID, members));
  }

  private static String clips(String clips) {
    return """
    {"schemaVersion": 1, "output": {"preset": "instagram-reel"},
     "timeline": {"tracks": [{"kind": "video", "clips": [%s]}]}}
    """
        .formatted(clips);
  }

  private static Edit read(String json) {
    try {
      return EditReader.read(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private static List<EditFault> faults(String json) {
    return catchThrowableOfType(EditRefusedException.class, () -> read(json)).faults();
  }
}
