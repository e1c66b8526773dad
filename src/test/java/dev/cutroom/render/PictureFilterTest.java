package dev.cutroom.render;

import static dev.cutroom.plan.PlanFixtures.REEL;
import static dev.cutroom.plan.PlanFixtures.SOURCE;
import static dev.cutroom.plan.PlanFixtures.edit;
import static dev.cutroom.plan.PlanFixtures.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.Asset;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Fit;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.plan.Colour;
import dev.cutroom.plan.Colour.Matrix;
import dev.cutroom.plan.Colour.Range;
import dev.cutroom.plan.Colour.Transfer;
import dev.cutroom.plan.FrameRate;
import dev.cutroom.plan.PlannedSegment;
import dev.cutroom.plan.Size;
import dev.cutroom.plan.SourceFacts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PictureFilterTest {

  private static final String END =
      ",setsar=1,setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv";

  @Test
  void fullRangeBt601BecomesBt709() {
    Colour camera = new Colour(Range.FULL, Matrix.BT601, Transfer.STANDARD);

    assertThat(filter(Fit.STRETCH, camera, false))
        .isEqualTo(
            "fps=30:start_time=0,scale=1080:1920:flags=bicubic+accurate_rnd:in_color_matrix=bt601"
                + ":in_range=pc:out_color_matrix=bt709:out_range=tv,format=yuv420p,"
                + "tpad=stop_mode=clone:stop_duration=1"
                + END);
  }

  @Test
  void hdrIsScaledBeforeItsLightIsMapped() {
    Colour phone = new Colour(Range.STUDIO, Matrix.BT2020, Transfer.HLG);

    assertThat(filter(Fit.STRETCH, phone, false))
        .isEqualTo(
            "fps=30:start_time=0,scale=1080:1920:flags=bicubic+accurate_rnd,"
                + "zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,"
                + "tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv,format=yuv420p,"
                + "tpad=stop_mode=clone:stop_duration=1"
                + END);
  }

  @Test
  void stillIsFlattenedOnceAndThenStands() {
    assertThat(filter(Fit.CROP, Colour.BT709, true))
        .isEqualTo(
            "fps=30:start_time=0,format=gbrap,negate,premultiply=inplace=1,negate,format=gbrp,"
                + "crop=iw*406/1280:ih*720/720:iw*438/1280:ih*0/720,"
                + "scale=1080:1920:flags=bicubic+accurate_rnd:out_color_matrix=bt709:out_range=tv,"
                + "format=yuv420p,tpad=stop_mode=clone:stop=-1"
                + END);
  }

  @Test
  void containIsPaddedWithBlack() {
    assertThat(filter(Fit.CONTAIN, Colour.BT709, false))
        .contains("scale=1080:608:")
        .contains(",pad=1080:1920:(ow-iw)/2:(oh-ih)/2:color=black,");
  }

  @Test
  void blurIsMadeSmallAndLaidBehind() {
    assertThat(filter(Fit.BLUR, Colour.BT709, false))
        .contains(
            ",format=yuv420p,split=2[front][wide];"
                + "[wide]crop=iw*406/1280:ih*720/720:iw*438/1280:ih*0/720,"
                + "scale=135:240:flags=bilinear,gblur=sigma=5,scale=1080:1920:flags=bicubic[back];"
                + "[back][front]overlay=(W-w)/2:(H-h)/2:format=yuv420,tpad=");
  }

  private static String filter(Fit fit, Colour colour, boolean still) {
    SourceFacts facts =
        new SourceFacts(
            SOURCE,
            "a",
            new Size(1280, 720),
            new FrameRate(25, 1),
            Duration.ofSeconds(still ? 0 : 60),
            false,
            colour,
            still);
    Asset asset = still ? new ImageAsset(SOURCE) : new VideoAsset(SOURCE, Duration.ZERO, 1);
    Clip clip = Clip.of(asset, Duration.ZERO, Duration.ofSeconds(1)).but().fit(fit).build();
    PlannedSegment segment = plan(edit(clip), REEL, facts).segments().get(0);
    return PictureFilter.of(segment.picture(), segment.frames(), REEL, "");
  }
}
