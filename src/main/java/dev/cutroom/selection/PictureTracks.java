package dev.cutroom.selection;

/**
 * What was measured of the picture, one value for each window of {@link
 * Measurements#WINDOW_SECONDS}.
 *
 * @param luma mean grey, 0–255
 * @param contrast twice the standard deviation of the grey levels
 * @param dark share of pixels that are nearly black, times 255
 * @param bright share of pixels that are blown out, times 255
 * @param sharpness {@link Sharpness} times 255
 * @param motion mean change per fifteenth of a second in tenths of a grey level
 * @param shake unsteadiness of the camera in twentieths of a pixel of the small picture: how much
 *     its movement changes from frame to frame
 * @param frozen 1 where nothing moved at all, else 0
 * @param hashes a {@link PerceptualHash} for every second window, eight values each
 * @param focusColumns for each focus period, how what stands out is spread across the picture
 * @param focusRows the same from top to bottom
 */
record PictureTracks(
    Track luma,
    Track contrast,
    Track dark,
    Track bright,
    Track sharpness,
    Track motion,
    Track shake,
    Track frozen,
    Track hashes,
    Track focusColumns,
    Track focusRows) {

  PictureTracks {
    int windows = luma.size();
    for (Track track : new Track[] {contrast, dark, bright, sharpness, motion, shake, frozen}) {
      if (track.size() != windows) {
        throw new IllegalArgumentException(track.size() + " values for " + windows + " windows");
      }
    }
  }

  int windows() {
    return luma.size();
  }
}
