package dev.cutroom.render;

import java.nio.ByteBuffer;

/**
 * From RGB with alpha to the planes that are laid over a video: BT.709, studio range, 4:2:0.
 *
 * <p>Done here and not by ffmpeg, for two reasons: a pixel that is not seen has no part in the
 * colour that it shares with its neighbours, so that letters keep their colour up to their edge;
 * and nothing is left to do for the encoder's process. Not thread-safe.
 */
final class YuvaPicture {

  /** YUV 4:2:0 with alpha, as ffmpeg's {@code raw.c} calls it. */
  static final byte[] FOURCC = {'Y', '4', 11, 8};

  private static final int SHIFT = 16;
  private static final int HALF = 1 << (SHIFT - 1);

  private final int width;
  private final int height;
  private final byte[] planes;

  /** Both sides are even. */
  YuvaPicture(int width, int height) {
    this.width = width;
    this.height = height;
    this.planes = new byte[width * height * 5 / 2];
  }

  /** The picture's planes: Y, U, V and alpha; valid until the next call. */
  byte[] of(ByteBuffer rgba) {
    int pixels = width * height;
    byte[] row = new byte[2 * 4 * width];
    int u = pixels;
    int v = pixels + pixels / 4;
    int alphas = pixels + pixels / 2;
    ByteBuffer in = rgba.duplicate();
    for (int y = 0; y < height; y += 2) {
      in.get(row);
      for (int x = 0; x < width; x += 2) {
        int place = y * width + x;
        int left = 4 * x;
        int below = left + 4 * width;
        int sumAlpha = 0;
        int sumRed = 0;
        int sumGreen = 0;
        int sumBlue = 0;
        for (int i = 0; i < 4; i++) {
          int at = (i < 2 ? left : below) + (i & 1) * 4;
          int to = place + (i < 2 ? 0 : width) + (i & 1);
          int alpha = row[at + 3] & 0xff;
          int red = row[at] & 0xff;
          int green = row[at + 1] & 0xff;
          int blue = row[at + 2] & 0xff;
          planes[to] = luma(red, green, blue);
          planes[alphas + to] = (byte) alpha;
          sumAlpha += alpha;
          sumRed += alpha * red;
          sumGreen += alpha * green;
          sumBlue += alpha * blue;
        }
        if (sumAlpha == 0) {
          planes[u++] = (byte) 128;
          planes[v++] = (byte) 128;
        } else {
          int half = sumAlpha / 2;
          int red = (sumRed + half) / sumAlpha;
          int green = (sumGreen + half) / sumAlpha;
          int blue = (sumBlue + half) / sumAlpha;
          planes[u++] = blueness(red, green, blue);
          planes[v++] = redness(red, green, blue);
        }
      }
    }
    return planes;
  }

  // The coefficients are those of BT.709 times 219/255 or 224/255, in 1/65536.

  private static byte luma(int red, int green, int blue) {
    return (byte) (16 + ((11_966 * red + 40_254 * green + 4_064 * blue + HALF) >> SHIFT));
  }

  private static byte blueness(int red, int green, int blue) {
    return (byte) (128 + ((-6_596 * red - 22_189 * green + 28_784 * blue + HALF) >> SHIFT));
  }

  private static byte redness(int red, int green, int blue) {
    return (byte) (128 + ((28_784 * red - 26_145 * green - 2_639 * blue + HALF) >> SHIFT));
  }
}
