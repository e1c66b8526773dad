package dev.cutroom.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import dev.cutroom.testing.TestMedia;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactSheetTest {

  private static final Preset TIKTOK = Presets.byName("tiktok").orElseThrow();

  @Test
  void framesLieInTheMiddleOfEqualParts() {
    assertThat(ContactSheet.numbers(120))
        .containsExactly(5, 15, 25, 35, 45, 55, 65, 75, 85, 95, 105, 115);
    assertThat(ContactSheet.numbers(1)).containsExactly(0);
  }

  @Test
  void aSheetShowsFramesOverTimeAndWhatThePlatformCovers(@TempDir Path folder) throws Exception {
    Path film =
        TestMedia.make(
            folder.resolve("white.mp4"),
            "-f",
            "lavfi",
            "-i",
            "color=c=white:s=108x192:r=30:d=2",
            "-c:v",
            "libx264",
            "-pix_fmt",
            "yuv420p");
    BufferedImage sheet;
    try (ProcessScope scope = new ProcessScope()) {
      sheet = new ContactSheet(TestMedia.tools()).of(scope, film, TIKTOK, 60);
    }

    assertThat(sheet.getWidth()).isEqualTo(6 * (180 + 12) + 12);
    Color covered = new Color(sheet.getRGB(12 + 90, 12 + 10));
    Color free = new Color(sheet.getRGB(12 + 90, 12 + 100));
    assertThat(free.getGreen()).isGreaterThan(240);
    assertThat(covered.getGreen()).isLessThan(230);
    assertThat(covered.getRed()).isGreaterThan(230);
    byte[] jpeg = ContactSheet.jpeg(sheet);
    assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getHeight())
        .isEqualTo(sheet.getHeight());
  }
}
