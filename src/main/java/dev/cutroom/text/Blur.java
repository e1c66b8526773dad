package dev.cutroom.text;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Shadows: the alpha of a picture, spread by three box blurs, which come close to a Gaussian. */
final class Blur {

  /** How many radii away from its letters a shadow ends. */
  static final int REACH = 3;

  private Blur() {}

  /**
   * Turns a premultiplied picture into its own shadow.
   *
   * @param radius in pixels; it reaches {@link #REACH} times as far
   * @param strength how often it is laid over itself
   */
  static void shadow(BufferedImage image, int radius, int strength, Color colour) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    var alpha = new int[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      alpha[i] = pixels[i] >>> 24;
    }
    if (radius > 0) {
      var other = new int[alpha.length];
      for (int pass = 0; pass < REACH; pass++) {
        rows(alpha, other, width, height, radius);
        columns(other, alpha, width, height, radius);
      }
    }
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = premultiplied(colour, laid(alpha[i], colour.getAlpha(), strength));
    }
  }

  private static int laid(int alpha, int opacity, int strength) {
    int one = (alpha * opacity + 127) / 255;
    int through = 255;
    for (int i = 0; i < strength; i++) {
      through = (through * (255 - one) + 127) / 255;
    }
    return 255 - through;
  }

  private static int premultiplied(Color colour, int alpha) {
    return alpha << 24
        | ((colour.getRed() * alpha + 127) / 255) << 16
        | ((colour.getGreen() * alpha + 127) / 255) << 8
        | (colour.getBlue() * alpha + 127) / 255;
  }

  private static void rows(int[] from, int[] to, int width, int height, int radius) {
    int window = 2 * radius + 1;
    for (int y = 0; y < height; y++) {
      int row = y * width;
      int sum = 0;
      for (int x = 0; x <= Math.min(radius, width - 1); x++) {
        sum += from[row + x];
      }
      for (int x = 0; x < width; x++) {
        to[row + x] = sum / window;
        int in = x + radius + 1;
        int out = x - radius;
        sum += (in < width ? from[row + in] : 0) - (out >= 0 ? from[row + out] : 0);
      }
    }
  }

  /** Row by row, with a sum for each column: the cache's order. */
  private static void columns(int[] from, int[] to, int width, int height, int radius) {
    int window = 2 * radius + 1;
    var sums = new int[width];
    for (int y = 0; y <= Math.min(radius, height - 1); y++) {
      for (int x = 0; x < width; x++) {
        sums[x] += from[y * width + x];
      }
    }
    for (int y = 0; y < height; y++) {
      int in = y + radius + 1;
      int out = y - radius;
      for (int x = 0; x < width; x++) {
        to[y * width + x] = sums[x] / window;
        sums[x] +=
            (in < height ? from[in * width + x] : 0) - (out >= 0 ? from[out * width + x] : 0);
      }
    }
  }
}
