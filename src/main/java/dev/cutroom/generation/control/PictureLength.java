package dev.cutroom.generation.control;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the pictures of an Edit last as long as something else needs them: shots are added, or the
 * last ones shortened and left out. Pure.
 */
final class PictureLength {
  /** A shot shorter than this is a flicker. */
  static final Duration SHORTEST = Duration.ofMillis(500);

  private PictureLength() {}

  /** The pictures, in order; their lengths are numbers. */
  static List<Clip> pictures(Edit edit) {
    return edit.timeline().tracks().stream()
        .filter(VideoTrack.class::isInstance)
        .flatMap(track -> track.clips().stream())
        .toList();
  }

  /** The Edit with other pictures; what lay over and under the old ones ends with the new ones. */
  static Edit withPictures(Edit edit, List<Clip> pictures) {
    List<Track> tracks =
        edit.timeline().tracks().stream()
            .map(track -> track instanceof VideoTrack ? track.withClips(pictures) : track)
            .toList();
    return Fitting.fitted(edit.withTimeline(new Timeline(tracks)), total(pictures));
  }

  /** The first of {@code pictures} for {@code needed}, which is at most as long as they are. */
  static List<Clip> shortened(List<Clip> pictures, Duration needed) {
    List<Clip> kept = new ArrayList<>();
    Duration end = Duration.ZERO;
    for (Clip clip : pictures) {
      Duration left = needed.minus(end);
      if (left.isZero() || left.isNegative()) {
        break;
      }
      Duration length = length(clip);
      Duration shown = length.compareTo(left) < 0 ? length : longer(left, SHORTEST, length);
      kept.add(clip.but().length(Length.of(shown)).build());
      end = end.plus(shown);
    }
    return kept;
  }

  /**
   * {@code pictures}, and of {@code more} as many as are needed until they last for {@code needed}.
   * When they do not suffice the pictures begin again.
   *
   * @param volume of the sound of what is added
   */
  static List<Clip> extended(List<Clip> pictures, List<Clip> more, Duration needed, double volume) {
    List<Clip> extended = new ArrayList<>(pictures);
    List<Clip> candidates = new ArrayList<>(more);
    Duration end = total(pictures);
    for (int next = 0; needed.compareTo(end) > 0; next++) {
      if (next == candidates.size()) {
        candidates.addAll(pictures);
      }
      Clip clip = candidates.get(next);
      Duration left = needed.minus(end);
      Duration length = length(clip);
      Duration shown = length.compareTo(left) < 0 ? length : longer(left, SHORTEST, length);
      extended.add(quiet(clip, volume).but().start(Start.AUTO).length(Length.of(shown)).build());
      end = end.plus(shown);
    }
    return extended;
  }

  /** How long pictures last whose lengths are numbers. */
  static Duration total(List<Clip> pictures) {
    return pictures.stream().map(PictureLength::length).reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration longer(Duration left, Duration least, Duration most) {
    Duration wanted = left.compareTo(least) < 0 ? least : left;
    return wanted.compareTo(most) < 0 ? wanted : most;
  }

  private static Clip quiet(Clip clip, double volume) {
    return clip.asset() instanceof VideoAsset video
        ? clip.but().asset(new VideoAsset(video.sourceId(), video.trim(), volume)).build()
        : clip;
  }

  private static Duration length(Clip clip) {
    return clip.length() instanceof Length.For said ? said.time() : Length.STILL;
  }
}
