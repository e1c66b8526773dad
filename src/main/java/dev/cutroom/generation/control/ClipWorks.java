package dev.cutroom.generation.control;

import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.preset.Preset;
import dev.cutroom.project.entity.ClipContent;
import dev.cutroom.quality.Verification;
import dev.cutroom.render.Renderer;
import dev.cutroom.source.control.MediaEngine;
import dev.cutroom.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Renders and verifies the clips of an attempt, side by side on the free encoders. */
@ApplicationScoped
public class ClipWorks {
  @Inject GenerationConfig config;
  @Inject Executors executors;
  @Inject RenderSlots slots;
  @Inject ObjectStore objects;
  @Inject MediaEngine engine;

  /** The clips, in the order of {@code jobs}. */
  public List<ClipContent> render(
      Attempt attempt, Steps steps, List<ClipJob> jobs, Preset preset, Map<UUID, Material> material)
      throws InterruptedException {
    MediaTools tools = engine.tools().endingStalled(config.stall());
    ClipRendering rendering =
        new ClipRendering(
            attempt,
            steps,
            slots,
            objects,
            new Renderer(tools),
            new Verification(tools),
            preset,
            new StoredInputs(objects, material),
            jobs);
    List<StepRunner.Work<?>> all = rendering.works();
    // Not before its steps are announced: a look in between would see almost nothing left to do.
    attempt.meter().forget(Pipeline.RENDER);
    Crew crew =
        new Crew(executors.encoders(), config.renderParallelism(), () -> attempt.scope().end());
    crew.all(all);
    return rendering.inOrder();
  }
}
