package dev.cutroom.edit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where each clip lies: {@code auto} and {@code end} become times, as far as the lengths of sources
 * and voices are known.
 *
 * @param tracks for each track of the Edit its clips, in their order
 * @param end of the video: where the pictures end; null: not known
 */
public record Arrangement(List<List<Placed>> tracks, @Nullable Duration end) {

  public Arrangement {
    tracks = List.copyOf(tracks);
  }

  public static Arrangement of(Edit edit, Durations durations) {
    List<List<Placed>> tracks = new ArrayList<>();
    for (Track track : edit.timeline().tracks()) {
      tracks.add(placed(track, durations));
    }
    Duration end = end(edit.timeline().tracks(), tracks);
    return new Arrangement(
        tracks.stream()
            .map(clips -> clips.stream().map(placed -> placed.until(end)).toList())
            .toList(),
        end);
  }

  private static List<Placed> placed(Track track, Durations durations) {
    List<Placed> clips = new ArrayList<>();
    Duration before = Duration.ZERO;
    for (Clip clip : track.clips()) {
      Duration start = before == null ? null : before.minus(clip.transition().overlap());
      if (clip.start() instanceof Start.At at) {
        start = at.time();
      }
      Placed placed = new Placed(clip, start, length(clip, durations));
      clips.add(placed);
      before = placed.end();
    }
    return List.copyOf(clips);
  }

  private static @Nullable Duration length(Clip clip, Durations durations) {
    if (clip.length() instanceof Length.For length) {
      return length.time();
    }
    return clip.length() instanceof Length.End ? null : natural(clip, durations);
  }

  /** What the asset gives by itself; of music that repeats, one time. */
  private static @Nullable Duration natural(Clip clip, Durations durations) {
    if (clip.asset() instanceof VideoAsset video) {
      Duration source = durations.ofSource(video.sourceId());
      return source == null ? null : atSpeed(source.minus(video.trim()), clip.speed());
    }
    if (clip.asset() instanceof AudioAsset audio) {
      Duration source = durations.ofSource(audio.sourceId());
      return source == null ? null : source.minus(audio.trim());
    }
    if (clip.asset() instanceof VoiceAsset voice) {
      return durations.ofVoice(voice);
    }
    if (clip.asset() instanceof CaptionsAsset captions) {
      List<Cue> cues = captions.cues();
      return cues.isEmpty() ? null : cues.get(cues.size() - 1).end();
    }
    return Length.STILL;
  }

  /** How long it takes to show this much of a source. */
  private static @Nullable Duration atSpeed(Duration source, double speed) {
    if (!(speed > 0 && Double.isFinite(speed))) {
      return null;
    }
    BigDecimal micros = BigDecimal.valueOf(Micros.of(source));
    return Micros.ofMicros(
        micros.divide(BigDecimal.valueOf(speed), 0, RoundingMode.HALF_UP).longValue());
  }

  private static @Nullable Duration end(List<Track> tracks, List<List<Placed>> placed) {
    Duration others = Duration.ZERO;
    Placed last = null;
    for (int i = 0; i < tracks.size(); i++) {
      List<Placed> clips = placed.get(i);
      if (tracks.get(i) instanceof VideoTrack) {
        last = clips.isEmpty() ? null : clips.get(clips.size() - 1);
        continue;
      }
      for (Placed clip : clips) {
        Duration end = clip.end();
        boolean open = clip.isOpen();
        others = open || others == null ? others : end == null ? null : max(others, end);
      }
    }
    boolean open = last != null && last.isOpen();
    return last == null ? null : open ? others : last.end();
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
