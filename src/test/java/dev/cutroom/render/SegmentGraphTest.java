package dev.cutroom.render;

import static dev.cutroom.plan.PlanFixtures.REEL;
import static dev.cutroom.plan.PlanFixtures.clip;
import static dev.cutroom.plan.PlanFixtures.landscape;
import static dev.cutroom.plan.PlanFixtures.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.ColourAsset;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Look;
import dev.cutroom.edit.Motion;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.View;
import dev.cutroom.ffmpeg.MediaFormat;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.text.Overlays.Area;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Graphs word by word. Who changes them raises the number in the plan's hashes. */
class SegmentGraphTest {

  private static final Clip SHOT = clip(millis(0), millis(0), millis(2000));
  private static final String SCALED =
      "fps=30:start_time=0,crop=iw*608/1920:ih*1080/1080:iw*656/1920:ih*0/1080,"
          + "scale=1080:1920:flags=bicubic+accurate_rnd:in_color_matrix=bt709"
          + ":out_color_matrix=bt709:out_range=tv,format=yuv420p,";
  private static final String HELD = "tpad=stop_mode=clone:stop_duration=1,";
  private static final String TAGGED =
      "setsar=1,setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv";

  @Test
  void whatLiesOverAPictureComesLast() {
    OverlayFile overlay = new OverlayFile(Path.of("/w/o"), new Area(100, 1200, 880, 300));

    assertThat(SegmentGraph.of(of(SHOT).segments().get(0), REEL, overlay))
        .isEqualTo(
            "[0:V:0]"
                + SCALED
                + HELD
                + TAGGED
                + "[under];[1:v]"
                + PictureFilter.TAGS
                + "[over];[under][over]overlay=100:1200:format=yuv420:eof_action=repeat[out]");
  }

  @Test
  void twoPicturesThatCross() {
    Clip after =
        clip(millis(9000), millis(1500), millis(2000))
            .but()
            .transition(Transitions.in(Transition.of(TransitionName.SLIDE_UP, millis(500))))
            .build();
    RenderPlan plan = of(SHOT, after);

    assertThat(graph(plan, 1))
        .isEqualTo(
            "[0:V:0]setpts=PTS-0.1/TB,"
                + SCALED
                + HELD
                + TAGGED
                + "[before];[1:V:0]setpts=PTS-0.1/TB,"
                + SCALED
                + HELD
                + TAGGED
                + "[after];[before][after]"
                + "xfade=transition=slideup:duration=0.533333:offset=-0.033333[out]");
    assertThat(
            SegmentPass.arguments(
                REEL,
                plan.segments().get(1),
                RenderInputs.ofSources(id -> new SourceInput(Path.of("/in/a"), MediaFormat.MP4)),
                null,
                Path.of("/out")))
        .containsSubsequence(
            "-ss", "1.4", "-t", "0.8", "-i", "file:/in/a", "-ss", "8.9", "-t", "0.8", "-i");
  }

  @Test
  void colourNeedsNoInput() {
    Clip red = Clip.builder(new ColourAsset("#FF0000")).length(Length.of(millis(1000))).build();

    assertThat(graph(of(red), 0))
        .isEqualTo(
            "color=c=0xFF0000:s=1080x1920:r=30,format=gbrp,trim=end_frame=1,"
                + "scale=1080:1920:flags=bicubic+accurate_rnd"
                + ":out_color_matrix=bt709:out_range=tv,format=yuv420p,"
                + "tpad=stop_mode=clone:stop=-1,"
                + TAGGED
                + "[out]");
  }

  @Test
  void lookMotionAndFadesInTheirOrder() {
    Clip clip =
        SHOT.but()
            .look(new Look(0.1, 1.2, 1.5, 0.5, 0.4))
            .effect(new Motion.KenBurns(new View(0.5, 0.5, 1), new View(0.6, 0.4, 1.15)))
            .transition(
                new Transitions(
                    Transition.of(TransitionName.FADE, millis(400)),
                    Transition.dip("#20A060", millis(200))))
            .build();

    assertThat(graph(of(clip), 0))
        .isEqualTo(
            "[0:V:0]"
                + SCALED
                + "hqdn3d=4:3:0.001:0.001,eq=brightness=0.1:contrast=1.2:saturation=1.5,"
                + "unsharp=5:5:0.6:5:5:0,"
                + HELD
                + "perspective=eval=frame:interpolation=cubic"
                + ":x0='st(0,1+(0.15)*(on-1)/59);W*clip(0.5+(0.1)*(on-1)/59-0.5/ld(0),0,1-1/ld(0))'"
                + ":y0='st(0,1+(0.15)*(on-1)/59);H*clip(0.5+(-0.1)*(on-1)/59-0.5/ld(0),0,1-1/ld(0))'"
                + ":x1='st(0,1+(0.15)*(on-1)/59);W*clip(0.5+(0.1)*(on-1)/59-0.5/ld(0),0,1-1/ld(0))"
                + "+W/ld(0)'"
                + ":y1='st(0,1+(0.15)*(on-1)/59);H*clip(0.5+(-0.1)*(on-1)/59-0.5/ld(0),0,1-1/ld(0))'"
                + ":x2='st(0,1+(0.15)*(on-1)/59);W*clip(0.5+(0.1)*(on-1)/59-0.5/ld(0),0,1-1/ld(0))'"
                + ":y2='st(0,1+(0.15)*(on-1)/59);H*clip(0.5+(-0.1)*(on-1)/59-0.5/ld(0),0,1-1/ld(0))"
                + "+H/ld(0)'"
                + ":x3='st(0,1+(0.15)*(on-1)/59);W*clip(0.5+(0.1)*(on-1)/59-0.5/ld(0),0,1-1/ld(0))"
                + "+W/ld(0)'"
                + ":y3='st(0,1+(0.15)*(on-1)/59);H*clip(0.5+(-0.1)*(on-1)/59-0.5/ld(0),0,1-1/ld(0))"
                + "+H/ld(0)',fade=t=in:st=0:d=0.366667,"
                + "setsar=1[picture-1];color=c=0x20A060:s=1080x1920:r=30,format=gbrp,"
                + "trim=end_frame=1,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,"
                + "tpad=stop_mode=clone:stop=-1,setsar=1[colour-1];[picture-1][colour-1]"
                + "xfade=transition=fade:duration=0.166667:offset=1.8,"
                + TAGGED
                + "[out]");
  }

  @Test
  void graphOfALongEditIsNoLonger() {
    Clip[] clips = new Clip[300];
    for (int i = 0; i < clips.length; i++) {
      clips[i] = clip(millis(1000), millis(1000L * i), millis(1000));
    }
    RenderPlan plan = of(clips);

    assertThat(plan.segments()).hasSize(300);
    assertThat(graph(plan, 299)).isEqualTo(graph(plan, 0));
  }

  private static String graph(RenderPlan plan, int segment) {
    return SegmentGraph.of(plan.segments().get(segment), REEL, null);
  }

  private static RenderPlan of(Clip... clips) {
    return plan(Edit.of("instagram-reel", Timeline.ofClips(List.of(clips))), REEL, landscape());
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
