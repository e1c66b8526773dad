package dev.cutroom.generation.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.edit.Asset;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Fit;
import dev.cutroom.edit.Focus;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.json.CanonicalJson;
import dev.cutroom.ffmpeg.VideoStream;
import dev.cutroom.generation.control.PlannedClip.UsedSegment;
import dev.cutroom.plan.FrameRate;
import dev.cutroom.platform.json.Json;
import dev.cutroom.preset.Preset;
import dev.cutroom.selection.Reason;
import dev.cutroom.selection.Shot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Lays shots one after the other as an Edit. Pure. */
final class EditDrafts {
  private static final double MICROS = 1e6;

  /** A picture of a shape this far from the frame's would lose most of itself to a crop. */
  private static final double STILL_CROP_RATIO = 1.6;

  private EditDrafts() {}

  static PlannedClip of(
      String name,
      Preset preset,
      List<Shot> shots,
      Map<UUID, Material> material,
      double score,
      List<Reason> reasons,
      List<String> warnings) {
    FrameRate rate = new FrameRate(preset.frameRate(), 1);
    List<Clip> clips = new ArrayList<>();
    List<UsedSegment> segments = new ArrayList<>();
    long frame = 0;
    for (Shot shot : shots) {
      Duration start = rate.timeOf(frame);
      Duration length = rate.timeOf(frame + shot.lengthFrames()).minus(start);
      clips.add(clip(shot, start, length, preset, material));
      double end = shot.startSeconds() + shot.lengthFrames() / rate.perSecond();
      segments.add(new UsedSegment(shot.sourceId(), round(shot.startSeconds()), round(end)));
      frame += shot.lengthFrames();
    }
    Edit edit = Edit.of(preset.name(), Timeline.ofClips(clips));
    return new PlannedClip(
        name,
        Json.value(CanonicalJson.of(edit), JsonNode.class),
        score,
        reasons.stream().map(Reason::words).toList(),
        warnings,
        segments);
  }

  /** A shot, after whatever is shown before it. */
  static Clip clip(Shot shot, Preset preset, Map<UUID, Material> material) {
    FrameRate rate = new FrameRate(preset.frameRate(), 1);
    Clip first = clip(shot, Duration.ZERO, rate.timeOf(shot.lengthFrames()), preset, material);
    return first.but().start(Start.AUTO).build();
  }

  private static Clip clip(
      Shot shot, Duration start, Duration length, Preset preset, Map<UUID, Material> material) {
    Focus focus = new Focus(shot.focus().x(), shot.focus().y());
    Material source = Objects.requireNonNull(material.get(shot.sourceId()));
    if (shot.still() && !source.still()) {
      throw new WorkFailure(
          "SOURCE_TOO_SHORT",
          "\"" + source.fileName() + "\" is a video of a single picture; there is nothing to cut.",
          false,
          "Upload the picture itself, as PNG or JPEG, or a longer video.");
    }
    if (source.still()) {
      Fit fit = losesMost(source, preset) ? Fit.BLUR : Fit.CROP;
      return draft(new ImageAsset(shot.sourceId()), start, length).fit(fit).focus(focus).build();
    }
    Duration trim = Duration.ofNanos(Math.round(shot.startSeconds() * MICROS) * 1000);
    VideoAsset asset = new VideoAsset(shot.sourceId(), trim, 1);
    return draft(asset, start, length).focus(focus).build();
  }

  private static Clip.Builder draft(Asset asset, Duration start, Duration length) {
    return Clip.builder(asset).start(Start.at(start)).length(Length.of(length));
  }

  private static boolean losesMost(Material still, Preset preset) {
    VideoStream shown = Objects.requireNonNull(still.media().video());
    double picture = (double) shown.width() / shown.height();
    double frame = (double) preset.width() / preset.height();
    return Math.max(picture / frame, frame / picture) > STILL_CROP_RATIO;
  }

  private static double round(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
