package dev.cutroom.plan;

import dev.cutroom.edit.Audio;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.SourcedAsset;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.edit.rules.EditRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes render plans of Edits. */
public final class RenderPlans {

  /**
   * A shot longer than this is encoded in parts of equal length: they run in parallel, a crash
   * costs one of them, and progress has a finer grain. Ten seconds at 30 frames a second.
   */
  static final long MAX_SEGMENT_FRAMES = 300;

  /** How far a clip may reach beyond its source; the last frame stands for as long. */
  public static final Duration MAX_OVERRUN = Duration.ofMillis(500);

  private RenderPlans() {}

  /**
   * The plan of an Edit.
   *
   * @param sources facts of every source that the Edit names
   * @param toolVersion names the build of ffmpeg; another build may make other bytes
   * @throws EditRefusedException with all faults, when the Edit is wrong or asks for what its
   *     sources do not have
   */
  public static RenderPlan of(
      Edit edit, OutputSpec spec, Map<UUID, SourceFacts> sources, String toolVersion) {
    List<EditFault> faults = new ArrayList<>(EditRules.faults(edit));
    if (!edit.audio().equals(Audio.DEFAULT)) {
      faults.add(unsupported("/audio"));
    }
    List<Clip> clips = new ArrayList<>();
    for (int i = 0; i < edit.timeline().tracks().size(); i++) {
      String pointer = "/timeline/tracks/" + i;
      if (edit.timeline().tracks().get(i) instanceof VideoTrack track && clips.isEmpty()) {
        clips.addAll(track.clips());
        check(clips, sources, pointer + "/clips/", faults);
      } else {
        faults.add(unsupported(pointer));
      }
    }
    if (!faults.isEmpty()) {
      throw new EditRefusedException(faults);
    }
    return new Planning(spec, sources, toolVersion).plan(clips);
  }

  private static void check(
      List<Clip> clips, Map<UUID, SourceFacts> sources, String pointer, List<EditFault> faults) {
    for (int i = 0; i < clips.size(); i++) {
      EditFault fault = fault(clips.get(i), sources, pointer + i);
      if (fault != null) {
        faults.add(fault);
      }
    }
  }

  private static EditFault unsupported(String pointer) {
    return new EditFault(
        pointer,
        "unsupported",
        "this cannot be rendered yet",
        "give one video track of plain videos and images with numbers of seconds");
  }

  private static @Nullable EditFault fault(
      Clip clip, Map<UUID, SourceFacts> sources, String pointer) {
    if (!(isPlain(clip)
        && clip.asset() instanceof SourcedAsset asset
        && clip.length() instanceof Length.For length)) {
      return unsupported(pointer);
    }
    SourceFacts facts = sources.get(asset.sourceId());
    if (facts == null) {
      return new EditFault(
          pointer + "/asset/sourceId",
          "unknown_source",
          "there is no source " + asset.sourceId(),
          "name a source of this project");
    }
    if (facts.still() != asset instanceof ImageAsset) {
      return new EditFault(
          pointer + "/asset/type",
          "unknown_value",
          "the source is " + (facts.still() ? "a picture" : "a video"),
          "say " + (facts.still() ? ImageAsset.TYPE : VideoAsset.TYPE));
    }
    if (asset instanceof VideoAsset video
        && video.trim().plus(length.time()).compareTo(facts.duration().plus(MAX_OVERRUN)) > 0) {
      return new EditFault(
          pointer + "/asset/trim",
          "beyond_source",
          "the clip ends after its source, which lasts " + facts.duration().toMillis() + " ms",
          "trim less, or make the clip shorter");
    }
    return null;
  }

  /** Whether a clip asks for nothing but a stretch of its source in the frame. */
  private static boolean isPlain(Clip clip) {
    return clip.start() instanceof Start.At
        && clip.equals(
            Clip.builder(clip.asset())
                .start(clip.start())
                .length(clip.length())
                .fit(clip.fit())
                .focus(clip.focus())
                .build());
  }
}
