package dev.cutroom.plan;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.VideoAsset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A source of an hour, a reel's form, and clips of it. */
public final class PlanFixtures {

  public static final UUID SOURCE = new UUID(0, 1);

  public static final OutputSpec REEL =
      new OutputSpec(
          new Size(1080, 1920),
          new FrameRate(30, 1),
          20,
          12_000,
          24_000,
          60,
          "veryfast",
          192,
          new OutputSpec.Loudness(-14, -1));

  private PlanFixtures() {}

  public static SourceFacts landscape() {
    return new SourceFacts(
        SOURCE,
        "a".repeat(64),
        new Size(1920, 1080),
        new FrameRate(30, 1),
        Duration.ofHours(1),
        true,
        Colour.BT709,
        false);
  }

  public static Clip clip(Duration trim, Duration start, Duration length) {
    return Clip.of(new VideoAsset(SOURCE, trim, 1), start, length);
  }

  public static Edit edit(Clip... clips) {
    return Edit.of("instagram-reel", Timeline.ofClips(List.of(clips)));
  }

  public static RenderPlan plan(Edit edit, OutputSpec spec, SourceFacts facts) {
    return RenderPlans.of(edit, spec, Map.of(facts.sourceId(), facts), "8.0.1");
  }
}
