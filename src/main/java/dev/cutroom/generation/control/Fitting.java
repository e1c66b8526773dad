package dev.cutroom.generation.control;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Fades;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.VideoTrack;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets what lies over and under the pictures end with them at the latest. Pure. */
final class Fitting {
  private final Duration end;

  private Fitting(Duration end) {
    this.end = end;
  }

  /**
   * The Edit in which no title and no sound with times of its own reaches beyond {@code end}: what
   * does is cut, what only begins behind it is left out, and fades that then take too long become
   * shorter.
   */
  static Edit fitted(Edit edit, Duration end) {
    Fitting fitting = new Fitting(end);
    return edit.withTimeline(
        new Timeline(
            edit.timeline().tracks().stream()
                .map(fitting::track)
                .filter(track -> !track.clips().isEmpty())
                .toList()));
  }

  private Track track(Track track) {
    return track instanceof VideoTrack
        ? track
        : track.withClips(
            track.clips().stream().map(this::clip).flatMap(Optional::stream).toList());
  }

  private Optional<Clip> clip(Clip clip) {
    if (!(clip.start() instanceof Start.At at)) {
      return Optional.of(clip);
    }
    Duration room = end.minus(at.time());
    if (room.compareTo(Limits.MIN_LENGTH) < 0) {
      return Optional.empty();
    }
    if (clip.length() instanceof Length.Auto) {
      return Optional.of(clip);
    }
    Duration lasts = clip.length() instanceof Length.For said ? shorter(said.time(), room) : room;
    Clip.Builder fitted = clip.but().transition(transitions(clip.transition(), lasts));
    if (clip.length() instanceof Length.For) {
      fitted.length(Length.of(lasts));
    }
    return Optional.of(fitted.fades(fades(clip.fades(), lasts)).build());
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Fades fades(Fades fades, Duration lasts) {
    double share = share(fades.in().plus(fades.out()), lasts);
    return share == 1 ? fades : new Fades(times(fades.in(), share), times(fades.out(), share));
  }

  private static Transitions transitions(Transitions both, Duration lasts) {
    double share = share(duration(both.in()).plus(duration(both.out())), lasts);
    return share == 1
        ? both
        : new Transitions(transition(both.in(), share), transition(both.out(), share));
  }

  private static @Nullable Transition transition(@Nullable Transition whole, double share) {
    if (whole == null) {
      return null;
    }
    Duration left = times(whole.duration(), share);
    return left.compareTo(Limits.MIN_TRANSITION) < 0
        ? null
        : new Transition(whole.name(), left, whole.colour());
  }

  private static Duration duration(@Nullable Transition transition) {
    return transition == null ? Duration.ZERO : transition.duration();
  }

  /** How much of {@code taken} there is time for, at most all. */
  private static double share(Duration taken, Duration lasts) {
    return taken.compareTo(lasts) <= 0 ? 1 : (double) lasts.toNanos() / taken.toNanos();
  }

  private static Duration times(Duration whole, double share) {
    return Duration.ofNanos((long) (whole.toNanos() * share));
  }
}
