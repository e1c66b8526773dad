package dev.cutroom.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.ColourAsset;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.TitleAsset;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.ffmpeg.process.ScopeEndedException;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.plan.SoundPart;
import dev.cutroom.testing.TestMedia;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Work that no child does: it must hear of the attempt's end by itself, and do no more than asked.
 */
class CalledOffTest {

  private static final RenderInputs NO_INPUTS =
      RenderInputs.ofSources(
          id -> {
            throw new AssertionError("nothing is read");
          });

  private final ProcessScope scope = new ProcessScope();
  private Path folder;
  private Studio studio;

  @BeforeEach
  void open(@TempDir Path folder) {
    this.folder = folder;
    studio = new Studio(folder);
  }

  @AfterEach
  void close() {
    studio.close();
    scope.close();
  }

  @Test
  void overlaysAreNotDrawnOn() throws Exception {
    RenderPlan plan = titled();
    scope.end();

    assertThatThrownBy(() -> draw(plan, folder.resolve("overlay")))
        .isInstanceOf(ScopeEndedException.class)
        .hasMessage("The work was called off while overlays were drawn");
  }

  @Test
  void musicDoesNotGoRoundAnyMore() throws Exception {
    Path music =
        Files.write(folder.resolve("music"), new byte[48_000 * SoundCommands.SAMPLE_BYTES]);
    SoundPart part =
        new SoundPart(
            new SoundPart.Origin.OfVoice("a"),
            0,
            96_000,
            Duration.ZERO,
            1,
            1,
            SoundPart.Edge.CUT,
            SoundPart.Edge.CUT,
            true,
            false);
    scope.end();

    try (Mix mix = new Mix(folder.resolve("mix"), 96_000)) {
      PartSink sink = new PartSink(mix, part, null);
      assertThatThrownBy(() -> new LoopedSound(scope, music).playTo(sink))
          .isInstanceOf(ScopeEndedException.class);
    }
  }

  /** A segment may have 300 states of 5 MB. */
  @Test
  void forAStillOneStateIsDrawn() throws Exception {
    RenderPlan plan = titled();

    draw(plan, folder.resolve("film"));
    new OverlayPass(TestMedia.tools())
        .still(scope, plan.spec(), plan.segments().get(0), 20, NO_INPUTS, folder.resolve("one"));

    assertThat(Files.size(folder.resolve("one")))
        .isLessThan(Files.size(folder.resolve("film")) / 10);
  }

  private void draw(RenderPlan plan, Path file) throws Exception {
    new OverlayPass(TestMedia.tools())
        .run(scope, plan.spec(), plan.segments().get(0), NO_INPUTS, file);
  }

  /** A title that looks different in each of 30 frames. */
  private RenderPlan titled() {
    Duration second = Duration.ofSeconds(1);
    Clip title =
        Clip.builder(TitleAsset.of("Sale"))
            .length(Length.of(second))
            .transition(Transitions.in(Transition.of(TransitionName.FADE, second)))
            .build();
    Clip black = Clip.builder(new ColourAsset("#000000")).length(Length.of(second)).build();
    return studio.plan(
        Studio.TINY, new OverlayTrack(List.of(title)), new VideoTrack(List.of(black)));
  }
}
