package dev.cutroom.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.Placement;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.Turn;
import dev.cutroom.plan.PlannedOverlay;
import dev.cutroom.plan.Size;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeenImageTest {

  private static final Size FRAME = new Size(1080, 1920);

  @Test
  void pictureThatFitsIsAsWideAsItIsDrawn() {
    Placement placement = new Placement(0.2, 0.9, 0.5, 1);

    SeenImage seen = SeenImage.of(FRAME, image(400, 200, Turn.NONE, placement));

    assertThat(seen).isEqualTo(new SeenImage(new Size(540, 270), 0, 200, 200, placement));
    assertThat(seen.crop()).isEmpty();
  }

  /** Whole, it would be 108,000 pixels high: 467 MB. */
  @Test
  void ofAHighStripOnlyWhatIsSeenIsDecoded() {
    SeenImage seen = SeenImage.of(FRAME, image(160, 16_000, Turn.NONE, Placement.FULL));

    assertThat(seen.size()).isEqualTo(new Size(1080, 1931));
    assertThat(seen.first()).isEqualTo(7857);
    assertThat(seen.rows()).isEqualTo(286);
    assertThat(seen.placement()).isEqualTo(Placement.FULL);
    assertThat(seen.crop()).isEqualTo("crop=iw:ih*286/16000:0:ih*7857/16000,");
  }

  @Test
  void partLiesWhereItWouldLieInTheWhole() {
    Placement low = new Placement(0.5, 1, 1, 1);

    SeenImage seen = SeenImage.of(FRAME, image(100, 200, Turn.NONE, low));

    // The picture's upper edge is at 840, and 100 of its 200 rows reach to 1920.
    assertThat(seen.first()).isZero();
    assertThat(seen.rows()).isEqualTo(100);
    assertThat(seen.size()).isEqualTo(new Size(1080, 1080));
    assertThat(seen.placement()).isEqualTo(new Placement(0.5, 1380.0 / 1920, 1, 1));
  }

  @Test
  void rowsCountAfterTheTurn() {
    Turn turn = new Turn(90, false, false);

    SeenImage seen = SeenImage.of(FRAME, image(16_000, 160, turn, Placement.FULL));

    assertThat(seen.ofRows()).isEqualTo(16_000);
    assertThat(seen.size().height()).isLessThan(1940);
  }

  @Test
  void noShapeMakesMoreThanTwoFrames() {
    SeenImage seen = SeenImage.of(FRAME, image(1, 30_000, Turn.NONE, Placement.FULL));

    assertThat(seen.size().pixels()).isLessThanOrEqualTo(2 * FRAME.pixels());
  }

  private static PlannedOverlay.Image image(int width, int height, Turn turn, Placement placement) {
    return new PlannedOverlay.Image(
        new UUID(0, 1),
        "a",
        new Size(width, height),
        turn,
        placement,
        Transitions.NONE,
        Duration.ZERO,
        Duration.ofSeconds(1));
  }
}
