package dev.cutroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

final class EmojiTest {

  @Test
  void everyBundledPictureCanBePainted() {
    for (Emoji emoji : Emoji.all()) {
      BufferedImage picture = painted(emoji, 16);
      int visible = 0;
      for (int pixel : picture.getRGB(0, 0, 16, 16, null, 0, 16)) {
        visible += pixel >>> 24 > 0 ? 1 : 0;
      }
      assertThat(visible).as(emoji.codePoints()).isPositive();
    }
  }

  @Test
  void theHeartIsRedAndTheFlagHasItsStripes() {
    assertThat(at(painted(Emoji.of("❤️").orElseThrow(), 64), 32, 30).getRed()).isGreaterThan(200);
    BufferedImage german = painted(Emoji.of("🇩🇪").orElseThrow(), 64);
    assertThat(at(german, 32, 8)).isEqualTo(Color.BLACK);
    assertThat(at(german, 32, 32).getRed()).isGreaterThan(200);
    assertThat(at(german, 32, 56).getGreen()).isGreaterThan(180);
  }

  @Test
  void pathsOfAllCommandsAreRead() {
    Path2D path =
        SvgPath.parse(
            "M10-5l1.5.5h8v-3H2zm1 1c1 1 2 2 3 0s2-2 3 0q1 1 2 0t2 0a5 5 0 013 3e1L1,1Z",
            Path2D.WIND_NON_ZERO);
    assertThat(path.getBounds2D().getMinX()).isEqualTo(1);
    Path2D circle = SvgPath.parse("M0 5A5 5 0 1 1 10 5A5 5 0 1 1 0 5z", Path2D.WIND_NON_ZERO);
    Rectangle2D bounds = circle.getBounds2D();
    assertThat(bounds.getMinY()).isBetween(-0.01, 0.01);
    assertThat(bounds.getMaxY()).isBetween(9.99, 10.01);
    assertThat(circle.contains(5, 5)).isTrue();
  }

  private static BufferedImage painted(Emoji emoji, int size) {
    var place = new Rectangle2D.Double(0, 0, size, size);
    return Sprite.drawn(place, graphics -> EmojiPainter.paint(graphics, emoji, place)).image();
  }

  private static Color at(BufferedImage image, int x, int y) {
    return new Color(image.getRGB(x, y));
  }
}
