package dev.cutroom.render;

import dev.cutroom.plan.Size;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.InputStream;

/** Takes one raw picture, red, green, blue and alpha, with alpha multiplied in. */
final class StillSink {

  private final Size size;
  private final BufferedImage image;

  StillSink(Size size) {
    this.size = size;
    this.image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB_PRE);
  }

  void read(InputStream in) throws IOException {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    byte[] row = new byte[4 * size.width()];
    for (int y = 0; y < size.height(); y++) {
      if (in.readNBytes(row, 0, row.length) < row.length) {
        throw new RenderException("a picture has " + y + " rows instead of " + size.height());
      }
      for (int x = 0; x < size.width(); x++) {
        int alpha = row[4 * x + 3] & 0xff;
        pixels[y * size.width() + x] =
            alpha << 24
                | channel(row[4 * x], alpha) << 16
                | channel(row[4 * x + 1], alpha) << 8
                | channel(row[4 * x + 2], alpha);
      }
    }
  }

  /** A scaler overshoots at edges; no colour is more than its alpha. */
  private static int channel(byte value, int alpha) {
    return Math.min(value & 0xff, alpha);
  }

  BufferedImage image() {
    return image;
  }
}
