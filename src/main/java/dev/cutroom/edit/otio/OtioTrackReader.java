package dev.cutroom.edit.otio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.VideoTrack;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one track: clips and gaps one after the other, transitions between them. */
final class OtioTrackReader {

  /** Where a clip of the document comes from; taken out before the document is read. */
  static final String ORIGIN = "";

  private final OtioClipReader clips;

  OtioTrackReader(OtioClipReader clips) {
    this.clips = clips;
  }

  /**
   * The track in the Edit's document.
   *
   * @param lowest whether no other video track lies under it
   */
  ObjectNode track(OtioItem track, boolean lowest) {
    ObjectNode written = JsonNodeFactory.instance.objectNode();
    JsonNode ours = track.ours();
    boolean audio = track.text("kind").equals("Audio");
    String kind = audio ? AudioTrack.KIND : lowest ? VideoTrack.KIND : OverlayTrack.KIND;
    written.put("kind", ours.path("kind").asText(kind));
    if (audio) {
      written.put("bus", ours.path("bus").asText(bus(track.text("name"))));
    }
    clips(track, written.path("kind").asText(), written.putArray("clips"));
    return written;
  }

  private void clips(OtioItem track, String kind, ArrayNode written) {
    List<OtioItem> children = track.children();
    BigDecimal at = BigDecimal.ZERO;
    for (int i = 0; i < children.size(); i++) {
      OtioItem child = children.get(i);
      if (child.is("Transition")) {
        continue;
      }
      BigDecimal duration = OtioSpan.of(child).duration();
      boolean enabled = child.node().path("enabled").asBoolean(true);
      if (child.is("Clip") && enabled) {
        OtioItem before = transition(children, i - 1);
        OtioItem after = transition(children, i + 1);
        boolean first = i < 2 || !children.get(i - 2).is("Clip");
        boolean last = i + 2 >= children.size() || !children.get(i + 2).is("Clip");
        OtioPlace place = new OtioPlace(at, duration, before, first, after, last);
        written.add(clips.clip(child, kind, place).put(ORIGIN, child.pointer()));
      } else if (!child.is("Clip") && !child.is("Gap")) {
        child.refuse(
            "unsupported",
            "is no clip, gap or transition",
            "flatten nested timelines before the export");
      }
      at = at.add(duration);
    }
  }

  private static @Nullable OtioItem transition(List<OtioItem> children, int index) {
    boolean there = index >= 0 && index < children.size();
    return there && children.get(index).is("Transition") ? children.get(index) : null;
  }

  /** The bus that a track is named after, else effects. */
  private static String bus(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(Bus.values())
        .map(Bus::word)
        .filter(lower::contains)
        .findFirst()
        .orElse(Bus.SFX.word());
  }
}
