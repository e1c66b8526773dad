package dev.cutroom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.Fit;
import dev.cutroom.edit.Focus;
import org.junit.jupiter.api.Test;

class GeometriesTest {

  private static final Size REEL = new Size(1080, 1920);
  private static final Size LANDSCAPE = new Size(1280, 720);

  @Test
  void cropKeepsTheMiddleOfALandscapePicture() {
    assertThat(crop(0.5, 0.5)).isEqualTo(new Geometry.Rectangle(438, 0, 406, 720));
  }

  @Test
  void cropFollowsTheFocusAndStopsAtTheEdges() {
    assertThat(crop(0.25, 0.5).x()).isEqualTo(118);
    assertThat(crop(0, 0).x()).isZero();
    assertThat(crop(1, 1).x()).isEqualTo(1280 - 406);
  }

  @Test
  void containScalesTheWholePicture() {
    assertThat(Geometries.of(Fit.CONTAIN, Focus.CENTRE, LANDSCAPE, REEL))
        .isEqualTo(new Geometry.Contain(LANDSCAPE, new Size(1080, 608)));
  }

  @Test
  void pictureOfTheFramesShapeIsOnlyScaled() {
    assertThat(Geometries.of(Fit.BLUR, Focus.CENTRE, new Size(720, 1280), REEL))
        .isEqualTo(new Geometry.Stretch(new Size(720, 1280)));
  }

  @Test
  void oddAndTinyPicturesGiveRectanglesInsideThem() {
    for (int width : new int[] {1, 2, 3, 7, 333, 4001}) {
      for (int height : new int[] {1, 2, 3, 5, 1001}) {
        for (double focus : new double[] {0, 0.3, 0.99, 1}) {
          Size picture = new Size(width, height);
          if (Geometries.of(Fit.CROP, new Focus(focus, focus), picture, REEL)
              instanceof Geometry.Crop crop) {
            Geometry.Rectangle kept = crop.kept();
            assertThat(kept.x()).isBetween(0, width - kept.width());
            assertThat(kept.y()).isBetween(0, height - kept.height());
            assertThat(kept.width()).isPositive();
            assertThat(kept.height()).isPositive();
          }
        }
      }
    }
  }

  @Test
  void unsaidMatrixIsReadAsBrowsersDo() {
    assertThat(Colour.ofProbe(null, null, null, 360).matrix()).isEqualTo(Colour.Matrix.BT601);
    assertThat(Colour.ofProbe("unknown", "unknown", null, 720).matrix())
        .isEqualTo(Colour.Matrix.BT709);
    assertThat(Colour.ofProbe("pc", "bt2020nc", "smpte2084", 2160))
        .isEqualTo(new Colour(Colour.Range.FULL, Colour.Matrix.BT2020, Colour.Transfer.PQ));
  }

  private static Geometry.Rectangle crop(double x, double y) {
    Geometry geometry = Geometries.of(Fit.CROP, new Focus(x, y), LANDSCAPE, REEL);
    return ((Geometry.Crop) geometry).kept();
  }
}
