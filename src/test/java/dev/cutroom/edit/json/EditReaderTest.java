package dev.cutroom.edit.json;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cutroom.edit.Audio;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Duck;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.FaultList;
import dev.cutroom.edit.Fit;
import dev.cutroom.edit.Focus;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Loudness;
import dev.cutroom.edit.Motion;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.View;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
                    {"asset": {"type": "image", "sourceId": "nope"}, "start": "soon", "length": 1},
                    {"asset": {"type": "gif", "sourceId": "nope"}, "start": "auto"},
                    {"asset": {"type": "video", "sourceId": "%s", "volume": 9, "speed": 2},
                     "length": 0.01, "start": 1, "fit": "cover", "focus": [0.5, 2]}
                    """
                        .formatted(ID))))
        .extracting(EditFault::pointer, EditFault::code)
        .containsExactlyInAnyOrder(
            tuple("/timeline/tracks/0/clips/0/asset/sourceId", "type"),
            tuple("/timeline/tracks/0/clips/0/start", "type"),
            tuple("/timeline/tracks/0/clips/1/asset/type", "unknown_value"),
            tuple("/timeline/tracks/0/clips/1/length", "required"),
            tuple("/timeline/tracks/0/clips/2/asset/speed", "unknown_property"),
            tuple("/timeline/tracks/0/clips/2/asset/volume", "range"),
            tuple("/timeline/tracks/0/clips/2/length", "range"),
            tuple("/timeline/tracks/0/clips/2/fit", "unknown_value"),
            tuple("/timeline/tracks/0/clips/2/focus/1", "range"));
  }

  @Test
  void coverIsRefusedWithTheWordsThatAreMeant() {
    assertThat(faults(clip("\"start\": 0, \"length\": 1, \"fit\": \"cover\"")))
        .singleElement()
        .satisfies(fault -> assertThat(fault.hint()).contains("crop").contains("stretch"));
  }

  @Test
  void wordsOfOtherSystemsAreRefusedWithOurs() {
    List<EditFault> faults =
        faults(
            """
            {"schemaVersion": 1, "output": {"preset": "x", "format": "mp4"},
             "timeline": {"soundtrack": {"src": "https://x/y.mp3"}, "tracks": [
               {"kind": "overlay", "clips": [
                 {"asset": {"type": "title", "text": "a", "style": {"color": "#fff"}},
                  "start": 0, "length": 1, "transition": {"in": "fadeSlow"}, "opacity": 1}]},
               {"kind": "video", "clips": [
                 {"asset": {"type": "video", "src": "https://x/y.mp4"}, "start": 0,
                  "length": "4s", "effect": "zoomIn",
                  "transition": {"in": {"name": "wipeLeftFast"}}}]}]},
             "merge": [{"find": "a", "replace": "b"}], "callback": "https://x"}
            """);

    Map<String, String> hints =
        Map.ofEntries(
            entry("/output/format", "preset"),
            entry("/timeline/soundtrack", "bus music"),
            entry("/timeline/tracks/0/clips/0/asset/style/color", "colour"),
            entry("/timeline/tracks/0/clips/0/transition/in", "{\"name\": \"fade\""),
            entry("/timeline/tracks/0/clips/0/opacity", "placement"),
            entry("/timeline/tracks/1/clips/0/asset/src", "sourceId"),
            entry("/timeline/tracks/1/clips/0/asset/sourceId", "text"),
            entry("/timeline/tracks/1/clips/0/length", "seconds"),
            entry("/timeline/tracks/1/clips/0/effect", "zoomIn"),
            entry("/timeline/tracks/1/clips/0/transition/in/name", "\"name\": \"wipeLeft\""),
            entry("/merge", "an object"),
            entry("/callback", "webhooks"));
    assertThat(faults)
        .extracting(EditFault::pointer)
        .containsExactlyInAnyOrderElementsOf(hints.keySet());
    assertThat(faults)
        .allSatisfy(fault -> assertThat(fault.hint()).contains(hints.get(fault.pointer())));
  }

  @Test
  void whatBelongsToAnotherKindOfTrackIsUnknownHere() {
    assertThat(
            faults(
                """
                {"schemaVersion": 1, "output": {"preset": "x"}, "timeline": {"tracks": [
                   {"kind": "sideways", "clips": 4},
                   {"kind": "captions", "clips": [
                     {"asset": {"type": "captions", "from": "music", "cues": []},
                      "start": 0, "length": "end", "fit": "crop"}]},
                   {"kind": "video", "bus": "voice", "clips": [
                     {"asset": {"type": "title", "text": "a"}, "start": 0, "length": 3,
                      "placement": {}}]},
                   {"kind": "audio", "bus": "radio", "clips": []}]}}
                """))
        .extracting(EditFault::pointer, EditFault::code)
        .containsExactlyInAnyOrder(
            tuple("/timeline/tracks/0/kind", "unknown_value"),
            tuple("/timeline/tracks/1/clips/0/asset/from", "unknown_value"),
            tuple("/timeline/tracks/1/clips/0/asset/cues", "unknown_property"),
            tuple("/timeline/tracks/1/clips/0/fit", "unknown_property"),
            tuple("/timeline/tracks/2/bus", "unknown_property"),
            tuple("/timeline/tracks/2/clips/0/placement", "unknown_property"),
            tuple("/timeline/tracks/2/clips/0/asset/type", "misplaced"),
            tuple("/timeline/tracks/3/bus", "unknown_value"),
            tuple("/timeline/tracks/3/clips", "required"));
  }

  @Test
  void textsHoldCharactersOnly() {
    assertThat(
            faults(
                """
                {"schemaVersion": 1, "output": {"preset": "a\\u0000"},
                 "timeline": {"tracks": []}, "merge": {"a": "\\ud800", "b c": "1"}}
                """))
        .extracting(EditFault::pointer, EditFault::code)
        .containsExactlyInAnyOrder(
            tuple("/output/preset", "unknown_value"),
            tuple("/merge/a", "unknown_value"),
            tuple("/merge/b c", "unknown_property"),
            tuple("/timeline/tracks", "required"));
  }

  @Test
  void faultsOfCuesThatAreGivenAsTextsAreToldAtTheTexts() {
    assertThat(
            faults(
                """
                {"schemaVersion": 1, "output": {"preset": "x"}, "timeline": {"tracks": [
                   {"kind": "captions", "clips": [{"start": 0, "length": "end", "asset":
                     {"type": "captions", "cues": [{"start": 0, "end": 1, "text": "a {{b}} c"}]}}]},
                   {"kind": "video", "clips": [{"start": 0, "length": 2, "asset":
                     {"type": "colour", "colour": "#000000"}}]}]}}
                """))
        .extracting(EditFault::pointer, EditFault::code)
        .containsExactly(tuple("/timeline/tracks/0/clips/0/asset/cues/0/text", "unfilled"));
  }

  @Test
  void exampleOfTheProductIsRead() {
    Edit edit =
        read(
            """
            {"schemaVersion": 1,
             "output": {"preset": "instagram-reel"},
             "timeline": {"tracks": [
               {"kind": "captions", "clips": [{"asset": {"type": "captions", "from": "voice",
                  "style": "bold-pop"}, "start": 0, "length": "end"}]},
               {"kind": "overlay",  "clips": [{"asset": {"type": "title", "text": "{{title}}"},
                  "start": 0.5, "length": 3,
                  "transition": {"in": {"name": "fade", "duration": 0.3}}}]},
               {"kind": "video",    "clips": [
                 {"asset": {"type": "video", "sourceId": "%1$s", "trim": 2.0, "volume": 0.2},
                  "start": 0, "length": 4, "fit": "crop"},
                 {"asset": {"type": "image", "sourceId": "%1$s"}, "start": "auto", "length": 3,
                  "effect": {"name": "kenBurns", "from": [0.5,0.5,1.0], "to": [0.6,0.4,1.15]},
                  "transition": {"in": {"name": "fade", "duration": 0.4}}}]},
               {"kind": "audio", "bus": "voice", "clips": [{"asset": {"type": "voice",
                  "text": "{{title}} now {{price}}"}, "start": 0, "length": "auto"}]},
               {"kind": "audio", "bus": "music", "clips": [{"asset": {"type": "audio",
                  "sourceId": "%1$s"}, "start": 0, "length": "end"}]}]},
             "audio": {"duck": {"bus": "music", "under": "voice", "byDb": -12},
                       "loudness": {"integratedLufs": -14, "truePeakDb": -1}},
             "merge": {"title": "Trail shoe", "price": "€89"}}
            """
                .formatted(ID));

    assertThat(edit.timeline().tracks()).hasSize(5);
    assertThat(edit.audio()).isEqualTo(new Audio(Duck.MUSIC_UNDER_VOICE, Loudness.DEFAULT));
    assertThat(edit.timeline().tracks().get(4).clips().get(0).asset())
        .isEqualTo(AudioAsset.of(UUID.fromString(ID), Bus.MUSIC));
    assertThat(edit.timeline().tracks().get(2).clips().get(1).effect())
        .isEqualTo(new Motion.KenBurns(new View(0.5, 0.5, 1), new View(0.6, 0.4, 1.15)));
  }

  @Test
  void ofThousandsOfFaultsTheFirstAreTold() {
    String clip = "{\"asset\": {\"a\": 1}, \"b\": 1},";

    List<EditFault> faults = faults(clips(clip.repeat(20_000) + "{}"));

    assertThat(faults).hasSize(FaultList.MAX_TOLD);
    assertThat(faults.get(0))
        .extracting(EditFault::pointer, EditFault::code)
        .containsExactly("/timeline/tracks/0/clips", "too_many");
    assertThat(faults.get(faults.size() - 1))
        .extracting(EditFault::pointer, EditFault::code)
        .containsExactly("", "too_many");
  }

  @Test
  void longerListsThanThereMayBeAreReadToTheirLimit() {
    String word = "{\"text\": \"a\", \"start\": 0, \"end\": 0},";
    String cue = "{\"start\": 0, \"end\": 1, \"words\": [" + word.repeat(401) + word + "]},";
    String captions =
        """
        {"schemaVersion": 1, "output": {"preset": "x"}, "timeline": {"tracks": [
           {"kind": "captions", "clips": [{"start": 0, "length": "end", "asset":
             {"type": "captions", "cues": [%s]}}]},
           {"kind": "video", "clips": [{"start": 0, "length": 2, "asset":
             {"type": "colour", "colour": "#000000"}}]}]}}
        """
            .formatted((cue + "!").replace(",]", "]").replace(",!", ""));

    assertThat(faults(captions))
        .extracting(EditFault::pointer, EditFault::code)
        .containsExactly(tuple("/timeline/tracks/0/clips/0/asset/cues/0/words", "too_many"));
    String track = "{\"kind\": \"overlay\", \"clips\": []},";
    assertThat(
            faults(
                """
                {"schemaVersion": 1, "output": {"preset": "x"}, "timeline": {"tracks": [%s]}}
                """
                    .formatted(track.repeat(20) + track.substring(0, track.length() - 1))))
        .extracting(EditFault::pointer, EditFault::code)
        .containsExactly(tuple("/timeline/tracks", "too_many"));
  }

  @Test
  void cueIsMeasuredInCharactersLikeAllTexts() {
    String text = "👟👟👟👟👟 ".repeat(330).strip();

    Edit edit =
        read(
            """
            {"schemaVersion": 1, "output": {"preset": "x"}, "timeline": {"tracks": [
               {"kind": "captions", "clips": [{"start": 0, "length": "end", "asset":
                 {"type": "captions", "cues": [{"start": 0, "end": 1, "text": "%s"}]}}]},
               {"kind": "video", "clips": [{"start": 0, "length": 2, "asset":
                 {"type": "colour", "colour": "#000000"}}]}]}}
            """
                .formatted(text));

    CaptionsAsset captions = (CaptionsAsset) edit.timeline().tracks().get(0).clips().get(0).asset();
    assertThat(captions.cues().get(0).words()).hasSize(330);
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
