package dev.cutroom.edit.otio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Durations;
import dev.cutroom.edit.Micros;
import dev.cutroom.edit.Placed;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.VideoAsset;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Writes one track.
 *
 * <p>OTIO's clips do not overlap; what a transition needs of the clip before it lies beyond that
 * clip's end. So the cut is where the later clip begins, and the transition reaches over it by its
 * whole duration ({@code out_offset}).
 */
final class OtioTrackWriter {

  /** The key of what is ours in OTIO's metadata. */
  static final String OURS = "cutroom";

  private final OtioRate rate;
  private final OtioMedia media;
  private long at;

  OtioTrackWriter(OtioRate rate, Durations durations) {
    this.rate = rate;
    this.media = new OtioMedia(rate, durations);
  }

  /**
   * The track.
   *
   * @param document the track in the Edit's canonical document
   * @param clips its clips, all of known place
   */
  ObjectNode track(JsonNode document, List<Placed> clips) {
    String kind = document.path("kind").asText();
    ObjectNode track = item("Track.1", document.path("bus").asText(kind));
    track.put("kind", kind.equals(AudioTrack.KIND) ? "Audio" : "Video");
    ObjectNode ours = ((ObjectNode) track.path("metadata")).putObject(OURS).put("kind", kind);
    if (document.has("bus")) {
      ours.set("bus", document.path("bus"));
    }
    ArrayNode children = track.putArray("children");
    for (int i = 0; i < clips.size(); i++) {
      long begin = Math.max(at, begin(clips.get(i)));
      if (begin > at) {
        children.add(gap(begin - at));
      }
      long end = Math.max(begin, rate.frames(Objects.requireNonNull(clips.get(i).end())));
      long overlap = i + 1 < clips.size() ? overlap(clips.get(i + 1), end) : 0;
      children.add(clip(clips.get(i), document.path("clips").path(i), begin, end, overlap));
      if (overlap > 0) {
        children.add(transition(clips.get(i + 1).clip(), overlap));
      }
      at = end - overlap;
    }
    return track;
  }

  private long begin(Placed clip) {
    return rate.frames(Objects.requireNonNull(clip.start()));
  }

  /** How many frames the next clip begins before this one ends, to come out of it. */
  private long overlap(Placed next, long end) {
    boolean crosses = !next.clip().transition().overlap().isZero();
    return crosses ? Math.max(0, end - begin(next)) : 0;
  }

  private ObjectNode gap(long frames) {
    ObjectNode gap = item("Gap.1", "");
    gap.set("source_range", rate.range(0, frames));
    return gap;
  }

  private ObjectNode clip(Placed placed, JsonNode document, long begin, long end, long overlap) {
    Clip clip = placed.clip();
    long source = rate.frames(trim(clip));
    ObjectNode written = item("Clip.2", clip.asset().type());
    ObjectNode ours = ((ObjectNode) written.path("metadata")).putObject(OURS);
    ours.set("clip", document);
    ours.putObject("written")
        .put("start", Micros.seconds(rate.time(begin)))
        .put("length", Micros.seconds(rate.time(end - begin)))
        .put("source", Micros.seconds(rate.time(source)));
    written.set("source_range", rate.range(source, end - overlap - begin));
    if (clip.speed() != 1) {
      ObjectNode warp = OtioRate.schema("LinearTimeWarp.1").put("name", "");
      warp.putObject("metadata");
      warp.put("effect_name", "LinearTimeWarp").put("time_scalar", clip.speed());
      ((ArrayNode) written.path("effects")).add(warp);
    }
    written.putObject("media_references").set(OtioMedia.KEY, media.reference(clip.asset()));
    return written.put("active_media_reference_key", OtioMedia.KEY);
  }

  private static Duration trim(Clip clip) {
    if (clip.asset() instanceof VideoAsset video) {
      return video.trim();
    }
    return clip.asset() instanceof AudioAsset audio ? audio.trim() : Duration.ZERO;
  }

  private ObjectNode transition(Clip later, long frames) {
    TransitionName name = Objects.requireNonNull(later.transition().in()).name();
    ObjectNode transition = OtioRate.schema("Transition.1").put("name", name.word());
    transition.putObject("metadata").putObject(OURS).put("name", name.word());
    transition.put(
        "transition_type",
        name == TransitionName.CROSS_FADE ? "SMPTE_Dissolve" : "Custom_Transition");
    transition.set("in_offset", rate.rational(0));
    transition.set("out_offset", rate.rational(frames));
    return transition;
  }

  /** One of OTIO's items, with what all of them have. */
  static ObjectNode item(String schema, String name) {
    ObjectNode item = OtioRate.schema(schema).put("name", name);
    item.putObject("metadata");
    item.putNull("source_range");
    item.putArray("effects");
    item.putArray("markers");
    return item.put("enabled", true);
  }
}
