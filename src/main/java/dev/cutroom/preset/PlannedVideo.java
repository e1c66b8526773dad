package dev.cutroom.preset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A video that is yet to be rendered, as far as a platform cares.
 *
 * @param frameRate frames per second
 * @param texts what people have to read, with the real extents of the glyphs
 * @param pictures what the sources are enlarged to
 */
public record PlannedVideo(
    int widthPx,
    int heightPx,
    double frameRate,
    double seconds,
    double integratedLufs,
    double truePeakDb,
    List<TextBox> texts,
    List<Shown> pictures) {

  public PlannedVideo {
    texts = List.copyOf(texts);
    pictures = List.copyOf(pictures);
  }

  /** A video of the preset's own making. */
  public static PlannedVideo of(
      Preset preset, double seconds, List<TextBox> texts, List<Shown> pictures) {
    return new PlannedVideo(
        preset.width(),
        preset.height(),
        preset.frameRate(),
        seconds,
        preset.loudness().integratedLufs(),
        preset.loudness().maxTruePeakDb(),
        texts,
        pictures);
  }

  /**
   * Where a text stands; edges as fractions of the frame, from its upper left corner.
   *
   * @param pointer what moves the text, as a JSON pointer into the Edit: the {@code style} of
   *     captions, the clip of a title
   * @param atSeconds when it is first seen there
   * @param colours null: not known
   */
  public record TextBox(
      String pointer,
      double atSeconds,
      double left,
      double top,
      double right,
      double bottom,
      @Nullable Colours colours) {
    public TextBox {
      if (!(left <= right && top <= bottom)) {
        throw new IllegalArgumentException("a box ends before it begins");
      }
    }
  }

  /** The text and what is right behind it (its outline or box), both as {@code #RRGGBB}. */
  public record Colours(String text, String behind) {}

  /**
   * One use of a source's picture.
   *
   * @param pointer the clip, as a JSON pointer into the Edit
   * @param enlargement shown pixels to a source's pixels, along one side, at the largest
   */
  public record Shown(String pointer, double enlargement) {}
}
