package dev.cutroom.text;

import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.Cue;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * A small picture that goes through all of shaping and drawing. FreeType and HarfBuzz are the
 * system's on Debian and the JDK's own elsewhere, and no version that Java tells says which: what
 * they draw does.
 */
final class Probe {

  private static final String TEXT = "Äffchen fi مرحبا क्षि น้ำ 字 🔥";
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;

  private Probe() {}

  static String pixels() {
    Cue cue = Cues.ofText(Duration.ZERO, Duration.ofSeconds(1), TEXT);
    var captions =
        new Element.Captions(
            List.of(cue),
            Styles.caption(CaptionStyle.DEFAULT),
            Duration.ZERO,
            Duration.ofSeconds(1));
    var scene = new Scene(WIDTH, HEIGHT, SafeArea.NONE, List.of(captions));
    BufferedImage still = Overlays.still(scene, Duration.ofMillis(100));
    var bytes = new byte[4 * WIDTH * HEIGHT];
    int at = 0;
    for (int pixel : still.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH)) {
      bytes[at++] = (byte) (pixel >> 24);
      bytes[at++] = (byte) (pixel >> 16);
      bytes[at++] = (byte) (pixel >> 8);
      bytes[at++] = (byte) pixel;
    }
    return Hashes.sha256(HexFormat.of().formatHex(bytes));
  }
}
