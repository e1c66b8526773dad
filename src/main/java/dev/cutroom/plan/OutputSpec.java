package dev.cutroom.plan;

import java.util.Objects;

/**
 * The finished file's form, as a preset asks for it.
 *
 * @param frame even width and height
 * @param crf x264's constant rate factor, 0 to 51; smaller is better
 * @param maxrateKbit the highest rate over a buffer, in kbit/s
 * @param bufsizeKbit that buffer, in kbit
 * @param gopFrames the longest distance between two key frames
 * @param speed x264's preset, for example {@code veryfast}
 * @param coding what decoders must be able to do
 * @param audioKbit rate of the AAC sound in kbit/s
 * @param margins where no caption stands
 */
public record OutputSpec(
    Size frame,
    FrameRate frameRate,
    int crf,
    int maxrateKbit,
    int bufsizeKbit,
    int gopFrames,
    String speed,
    Coding coding,
    int audioKbit,
    Loudness loudness,
    Margins margins) {

  public OutputSpec {
    Objects.requireNonNull(frame, "frame");
    Objects.requireNonNull(frameRate, "frameRate");
    Objects.requireNonNull(speed, "speed");
    Objects.requireNonNull(coding, "coding");
    Objects.requireNonNull(loudness, "loudness");
    Objects.requireNonNull(margins, "margins");
    if (frame.width() % 2 != 0 || frame.height() % 2 != 0) {
      throw new IllegalArgumentException("4:2:0 needs even sides, not " + frame);
    }
    if (crf < 0 || crf > 51) {
      throw new IllegalArgumentException("no such rate factor: " + crf);
    }
    if (maxrateKbit <= 0 || bufsizeKbit <= 0 || gopFrames <= 0 || audioKbit <= 0) {
      throw new IllegalArgumentException("rates and distances are positive");
    }
  }

  /** Every decoder of today can play it, and captions may stand anywhere. */
  public OutputSpec(
      Size frame,
      FrameRate frameRate,
      int crf,
      int maxrateKbit,
      int bufsizeKbit,
      int gopFrames,
      String speed,
      int audioKbit,
      Loudness loudness) {
    this(
        frame,
        frameRate,
        crf,
        maxrateKbit,
        bufsizeKbit,
        gopFrames,
        speed,
        Coding.USUAL,
        audioKbit,
        loudness,
        Margins.NONE);
  }

  /** The same form, as loud as this. */
  public OutputSpec withLoudness(Loudness other) {
    return new OutputSpec(
        frame,
        frameRate,
        crf,
        maxrateKbit,
        bufsizeKbit,
        gopFrames,
        speed,
        coding,
        audioKbit,
        other,
        margins);
  }

  /**
   * The part of H.264 that is used.
   *
   * @param profile as x264 calls it, for example {@code high}
   * @param level for example {@code 4.0}
   * @param bFrames the most B-frames in a row
   */
  public record Coding(String profile, String level, int bFrames) {

    public static final Coding USUAL = new Coding("high", "4.0", 2);

    public Coding {
      Objects.requireNonNull(profile, "profile");
      Objects.requireNonNull(level, "level");
      if (bFrames < 0) {
        throw new IllegalArgumentException(bFrames + " B-frames");
      }
    }
  }

  /**
   * How loud the finished file is.
   *
   * @param integratedLufs EBU R 128 programme loudness aimed at, for example -14
   * @param truePeakDb the highest true peak allowed in the finished file, in dBTP, for example -1
   */
  public record Loudness(double integratedLufs, double truePeakDb) {

    public Loudness {
      if (!(integratedLufs < 0 && integratedLufs >= -70 && truePeakDb <= 0 && truePeakDb > -20)) {
        throw new IllegalArgumentException(
            "no such loudness: " + integratedLufs + " LUFS, " + truePeakDb + " dBTP");
      }
    }
  }
}
