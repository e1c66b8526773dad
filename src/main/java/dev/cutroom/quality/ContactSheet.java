package dev.cutroom.quality;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.preset.Preset;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;

/**
 * One picture of a whole video: frames at even distances, each with its time, and over each what
 * the platform's own buttons and texts may cover. Thread-safe; costs about one decode.
 */
public final class ContactSheet {

  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final int TILES = 12;
  private static final int COLUMNS = 6;
  private static final int LONG_SIDE = 320;
  private static final int GAP = 12;
  private static final int DIGIT_SCALE = 2;
  private static final int LABEL = TimeLabel.HEIGHT * DIGIT_SCALE + GAP / 2;

  private static final Color PAPER = new Color(0x1B1D22);
  private static final Color INK = new Color(0xE8EAED);
  private static final Color COVERED = new Color(0xE5, 0x39, 0x35, 0x50);
  private static final Color EDGE = new Color(0x4D, 0xD0, 0xE1, 0xD0);

  private final MediaTools tools;

  public ContactSheet(MediaTools tools) {
    this.tools = tools;
  }

  /**
   * @param frames how many the video has
   * @throws dev.cutroom.ffmpeg.process.MediaProcessException the file could not be decoded
   */
  public BufferedImage of(ProcessScope scope, Path finished, Preset preset, long frames)
      throws InterruptedException {
    long[] numbers = numbers(frames);
    int[] size = tileSize(preset);
    List<BufferedImage> tiles = new ArrayList<>();
    Invocation invocation =
        Invocation.ffmpeg(arguments(finished, numbers, size), LIMIT)
            .readingStdout(in -> read(in, size, tiles));
    tools.run(scope, invocation);
    return drawn(preset, numbers, tiles, size);
  }

  public static byte[] jpeg(BufferedImage sheet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(sheet, "jpeg", out)) {
        throw new IllegalStateException("This Java writes no JPEG");
      }
    } catch (IOException cannotHappenInMemory) {
      throw new UncheckedIOException(cannotHappenInMemory);
    }
    return out.toByteArray();
  }

  /** The middle frame of each of as many equal parts. */
  static long[] numbers(long frames) {
    int count = (int) Math.max(1, Math.min(TILES, frames));
    return LongStream.range(0, count).map(i -> (2 * i + 1) * frames / (2L * count)).toArray();
  }

  private static List<String> arguments(Path finished, long[] numbers, int[] size) {
    String chosen =
        LongStream.of(numbers)
            .mapToObj(number -> "eq(n," + number + ")")
            .collect(Collectors.joining("+"));
    return new Arguments()
        .ownInput(finished)
        .add("-map", "0:v:0", "-fps_mode", "passthrough")
        .add(
            "-vf",
            "select='%s',scale=%d:%d:flags=area,format=bgr24".formatted(chosen, size[0], size[1]))
        .add("-f", "rawvideo", "pipe:1")
        .toList();
  }

  private static int[] tileSize(Preset preset) {
    double scale = (double) LONG_SIDE / Math.max(preset.width(), preset.height());
    return new int[] {
      (int) Math.round(preset.width() * scale), (int) Math.round(preset.height() * scale)
    };
  }

  private static void read(InputStream in, int[] size, List<BufferedImage> tiles)
      throws IOException {
    byte[] pixels = new byte[size[0] * size[1] * 3];
    while (in.readNBytes(pixels, 0, pixels.length) == pixels.length) {
      BufferedImage tile = new BufferedImage(size[0], size[1], BufferedImage.TYPE_3BYTE_BGR);
      byte[] data = ((DataBufferByte) tile.getRaster().getDataBuffer()).getData();
      System.arraycopy(pixels, 0, data, 0, pixels.length);
      tiles.add(tile);
    }
  }

  private static BufferedImage drawn(
      Preset preset, long[] numbers, List<BufferedImage> tiles, int[] size) {
    int columns = Math.min(COLUMNS, numbers.length);
    int rows = (numbers.length + columns - 1) / columns;
    BufferedImage sheet =
        new BufferedImage(
            columns * (size[0] + GAP) + GAP,
            rows * (size[1] + LABEL + GAP) + GAP,
            BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = sheet.createGraphics();
    try {
      graphics.setColor(PAPER);
      graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
      for (int i = 0; i < Math.min(tiles.size(), numbers.length); i++) {
        int x = GAP + i % columns * (size[0] + GAP);
        int y = GAP + i / columns * (size[1] + LABEL + GAP);
        graphics.drawImage(tiles.get(i), x, y, null);
        safeArea(graphics, preset.safeZone(), x, y, size);
        graphics.setColor(INK);
        double seconds = (double) numbers[i] / preset.frameRate();
        TimeLabel.draw(graphics, seconds, x, y + size[1] + GAP / 2, DIGIT_SCALE);
      }
    } finally {
      graphics.dispose();
    }
    return sheet;
  }

  private static void safeArea(
      Graphics2D graphics, Preset.SafeZone safe, int x, int y, int[] size) {
    int left = (int) Math.round(safe.left() * size[0]);
    int right = (int) Math.round((1 - safe.right()) * size[0]);
    int top = (int) Math.round(safe.top() * size[1]);
    int bottom = (int) Math.round((1 - safe.bottom()) * size[1]);
    graphics.setColor(COVERED);
    graphics.fillRect(x, y, size[0], top);
    graphics.fillRect(x, y + bottom, size[0], size[1] - bottom);
    graphics.fillRect(x, y + top, left, bottom - top);
    graphics.fillRect(x + right, y + top, size[0] - right, bottom - top);
    graphics.setColor(EDGE);
    graphics.setStroke(new BasicStroke(1));
    graphics.drawRect(x + left, y + top, right - left - 1, bottom - top - 1);
  }
}
