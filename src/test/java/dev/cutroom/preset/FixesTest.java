package dev.cutroom.preset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.edit.CaptionPosition;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.json.EditReader;
import dev.cutroom.preset.PlannedVideo.Shown;
import dev.cutroom.preset.PlannedVideo.TextBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A fix is offered to be applied: what comes of it must be an Edit. */
class FixesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STYLE = "/timeline/tracks/0/clips/0/asset/style";
  private static final String TITLE = "/timeline/tracks/1/clips/0";
  private static final String PICTURE = "/timeline/tracks/2/clips/0";
  private static final String EDIT =
      """
      {"schemaVersion": 1, "output": {"preset": "%s"}, "timeline": {"tracks": [
        {"kind": "captions", "clips": [{"asset": {"type": "captions", "style": {"name": "box"},
          "cues": [{"start": 0, "end": 1, "text": "Look"}]}, "start": 0, "length": 2}]},
        {"kind": "overlay", "clips": [{"asset": {"type": "title", "text": "Sale"},
          "start": 0, "length": 2}]},
        {"kind": "video", "clips": [{"asset": {"type": "colour", "colour": "#000000"},
          "start": 0, "length": 3}]}]}}
      """;

  @Test
  void everyFixMakesAnEditThatCanBeRead() throws Exception {
    int applied = 0;
    for (Preset preset : Presets.all()) {
      for (Finding finding : everything(preset)) {
        if (finding.fix() != null) {
          EditReader.read(applied(preset, finding.fix()));
          applied++;
        }
      }
    }
    assertThat(applied).isGreaterThan(Presets.all().size() * 3);
  }

  @Test
  void movedCaptionsAndMovedTitlesStandWhereTheyAreSeen() throws Exception {
    Preset preset = Presets.byName("instagram-reel").orElseThrow();
    Edit captions = EditReader.read(applied(preset, moved(preset, STYLE)));
    Edit title = EditReader.read(applied(preset, moved(preset, TITLE)));

    CaptionsAsset asset = (CaptionsAsset) clip(captions, 0).asset();
    assertThat(asset.style().position()).isEqualTo(new CaptionPosition.At(0.6));
    assertThat(clip(title, 1).placement().y()).isEqualTo(0.6);
    assertThat(clip(title, 1).placement().width()).isEqualTo(1);
  }

  private static Clip clip(Edit edit, int track) {
    return edit.timeline().tracks().get(track).clips().get(0);
  }

  private static Fix moved(Preset preset, String pointer) {
    PlannedVideo video = PlannedVideo.of(preset, 30, List.of(low(pointer)), List.of());
    return Objects.requireNonNull(Lint.before(preset, video).get(0).fix());
  }

  private static TextBox low(String pointer) {
    return new TextBox(pointer, 1, 0.3, 0.8, 0.7, 0.9, null);
  }

  /** What is found where every rule is broken in both directions, before and after. */
  private static List<Finding> everything(Preset preset) {
    List<TextBox> texts = List.of(low(STYLE), low(TITLE));
    List<Shown> shown = List.of(new Shown(PICTURE, 9));
    List<Finding> findings = new ArrayList<>();
    for (double much : new double[] {0.01, 1, 100, 1e6}) {
      findings.addAll(
          Lint.before(
              preset,
              new PlannedVideo((int) (10 * much) + 1, 7, much, much, -60, 9, texts, shown)));
    }
    for (Rule rule : preset.rules()) {
      for (double value : new double[] {0.001, 1e15}) {
        FileFacts facts = new FileFacts().with(Measure.SECONDS, 20).with(rule.measure(), value);
        findings.addAll(Lint.after(preset, facts));
      }
    }
    return findings;
  }

  private static JsonNode applied(Preset preset, Fix fix) throws JsonProcessingException {
    JsonNode edit = JSON.readTree(EDIT.formatted(preset.name()));
    JsonNode patch = JSON.valueToTree(fix.patch());
    merge((ObjectNode) edit.at(JsonPointer.compile(fix.pointer())), patch);
    return edit;
  }

  /** RFC 7396, for patches that remove nothing. */
  private static void merge(ObjectNode target, JsonNode patch) {
    for (Map.Entry<String, JsonNode> field : patch.properties()) {
      if (field.getValue().isObject()) {
        merge(target.withObject("/" + field.getKey()), field.getValue());
      } else {
        target.set(field.getKey(), field.getValue());
      }
    }
  }
}
