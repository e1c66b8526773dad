package dev.cutroom.edit;

/**
 * Corrections of the picture.
 *
 * @param brightness added: -1 (black) to 1 (white); 0 leaves it
 * @param contrast factor, 0 (grey) to 2; 1 leaves it
 * @param saturation factor, 0 (no colours) to 3; 1 leaves it
 * @param denoise 0 (none) to 1 (as much as there is)
 * @param sharpen 0 (none) to 1 (as much as there is)
 */
public record Look(
    double brightness, double contrast, double saturation, double denoise, double sharpen) {

  public Look {
    brightness = Micros.round(brightness);
    contrast = Micros.round(contrast);
    saturation = Micros.round(saturation);
    denoise = Micros.round(denoise);
    sharpen = Micros.round(sharpen);
  }

  public static final Look NONE = new Look(0, 1, 1, 0, 0);
}
