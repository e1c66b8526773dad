package dev.cutroom.selection;

/**
 * Lets through what a telephone does, about 200–3400 Hz: two one-pole high passes, two one-pole low
 * passes. Hum, wind and hiss stay outside.
 */
final class VoiceBand {

  private static final double LOW = pole(200);
  private static final double HIGH = pole(3400);

  private double rumble1;
  private double rumble2;
  private double smooth1;
  private double smooth2;

  double next(double value) {
    rumble1 += LOW * (value - rumble1);
    double once = value - rumble1;
    rumble2 += LOW * (once - rumble2);
    double high = once - rumble2;
    smooth1 += HIGH * (high - smooth1);
    smooth2 += HIGH * (smooth1 - smooth2);
    return smooth2;
  }

  private static double pole(double hertz) {
    return 1 - Math.exp(-2 * Math.PI * hertz / SoundMeter.RATE);
  }
}
