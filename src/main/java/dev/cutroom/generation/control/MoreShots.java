package dev.cutroom.generation.control;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.preset.Preset;
import dev.cutroom.selection.SelectionRequest;
import dev.cutroom.selection.Shot;
import dev.cutroom.selection.SourceMeasurements;
import dev.cutroom.selection.Variants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Good shots that a video does not show yet, the best choice first. Pure. */
final class MoreShots {
  /** What is chosen from; a second needs at least one shot. */
  private static final Duration LEAST = Duration.ofSeconds(2);

  private final List<Clip> shown;
  private final double frameRate;

  private MoreShots(List<Clip> shown, double frameRate) {
    this.shown = new ArrayList<>(shown);
    this.frameRate = frameRate;
  }

  /**
   * @param shown the pictures that are there
   * @param missing how long more of them are needed
   */
  static List<Clip> of(
      List<Clip> shown,
      Duration missing,
      Preset preset,
      Map<UUID, Material> material,
      List<SourceMeasurements> measured,
      long seed) {
    SelectionRequest wanted =
        new SelectionRequest(
            SelectionRequest.MOST_VARIANTS,
            missing.compareTo(LEAST) < 0 ? LEAST : missing,
            new Rational(preset.frameRate(), 1),
            (double) preset.width() / preset.height(),
            seed);
    MoreShots more = new MoreShots(shown, preset.frameRate());
    List<Clip> found = new ArrayList<>();
    Variants.choose(measured, wanted).stream()
        .flatMap(variant -> variant.shots().stream())
        .filter(more::isNew)
        .map(shot -> more.remembered(EditDrafts.clip(shot, preset, material)))
        .forEach(found::add);
    return found;
  }

  private Clip remembered(Clip clip) {
    shown.add(clip);
    return clip;
  }

  private boolean isNew(Shot shot) {
    double end = shot.startSeconds() + shot.lengthFrames() / frameRate;
    for (Clip clip : shown) {
      if (clip.asset() instanceof VideoAsset video && video.sourceId().equals(shot.sourceId())) {
        double start = seconds(video.trim());
        double length = clip.length() instanceof Length.For said ? seconds(said.time()) : 0;
        if (shot.startSeconds() < start + length * clip.speed() && end > start) {
          return false;
        }
      }
    }
    return shot.still() ? shown.stream().noneMatch(clip -> shows(clip, shot.sourceId())) : true;
  }

  private static boolean shows(Clip clip, UUID sourceId) {
    return clip.asset() instanceof dev.cutroom.edit.SourcedAsset asset
        && asset.sourceId().equals(sourceId);
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
