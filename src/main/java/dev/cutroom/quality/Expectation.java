package dev.cutroom.quality;

import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.ffmpeg.samples.Envelope;
import dev.cutroom.preset.Preset;
import org.jspecify.annotations.Nullable;

/**
 * What a finished file must be.
 *
 * @param frameRate frames per second, constant
 * @param frames exactly so many pictures
 * @param sound null: no sound stream
 * @param maxBytes the largest size that the platform takes; null: it names none
 * @param intent where it may be black, still or silent; null: anywhere
 * @param mix the sound as it was mixed, from the video's start; null: not known
 * @param preset whose rules it must keep; null: none
 */
public record Expectation(
    int widthPx,
    int heightPx,
    Rational frameRate,
    long frames,
    @Nullable Sound sound,
    @Nullable Long maxBytes,
    @Nullable Intent intent,
    @Nullable Envelope mix,
    @Nullable Preset preset) {

  public Expectation(
      int widthPx,
      int heightPx,
      Rational frameRate,
      long frames,
      @Nullable Sound sound,
      @Nullable Long maxBytes) {
    this(widthPx, heightPx, frameRate, frames, sound, maxBytes, null, null, null);
  }

  public Expectation {
    if (widthPx <= 0 || heightPx <= 0 || frames <= 0) {
      throw new IllegalArgumentException("a video has at least one frame of at least one pixel");
    }
  }

  /**
   * What is expected of the sound stream.
   *
   * @param integratedLufs the loudness aimed at, after EBU R 128
   * @param toleranceLu how far off it may be, either way
   * @param maxTruePeakDb the highest true peak, in dBTP
   * @param aim whether the loudness can be had at all
   * @param advanceSamples how many samples were cut from the head of the mix to make up for the
   *     encoder's run-in: without an edit list a player shows {@value #AAC_PRIMING_SAMPLES} samples
   *     of run-in, and everything after them is late by as much
   */
  public record Sound(
      double integratedLufs,
      double toleranceLu,
      double maxTruePeakDb,
      int sampleRateHz,
      int channels,
      Aim aim,
      long advanceSamples) {

    /**
     * At {@link Aim#SILENCE} nothing may be louder. Above what rendering takes for silence, by as
     * much as encoding may add to faint noise.
     */
    public static final double SILENCE_LUFS = -50;

    /** What the footage allows; the highest true peak holds at each of them. */
    public enum Aim {
      /** The loudness that the platform wants. */
      LOUDNESS,
      /** There is nothing but faint noise, which was left as it is. */
      SILENCE,
      /** No gain brings the sound there: it is too short, or all peaks. A warning tells of it. */
      OUT_OF_REACH
    }

    /** The run-in of ffmpeg's AAC encoder. */
    public static final long AAC_PRIMING_SAMPLES = 1024;
  }

  /**
   * What the preset asks of a video of so many frames.
   *
   * @param integratedLufs the loudness that its Edit asks for, which may be another
   * @param maxTruePeakDb likewise, in dBTP
   */
  public static Expectation of(
      Preset preset,
      long frames,
      double integratedLufs,
      double maxTruePeakDb,
      Sound.Aim aim,
      long soundAdvanceSamples) {
    return new Expectation(
        preset.width(),
        preset.height(),
        new Rational(preset.frameRate(), 1),
        frames,
        new Sound(
            integratedLufs,
            preset.loudness().toleranceLu(),
            maxTruePeakDb,
            preset.audio().sampleRateHz(),
            preset.audio().channels(),
            aim,
            soundAdvanceSamples),
        preset.limits().maxBytes(),
        null,
        null,
        preset);
  }

  /** The same, black, still or silent nowhere but there. */
  public Expectation intending(Intent where) {
    return new Expectation(
        widthPx, heightPx, frameRate, frames, sound, maxBytes, where, mix, preset);
  }

  /** The same, with the sound that was mixed for it. */
  public Expectation hearing(Envelope mixed) {
    return new Expectation(
        widthPx, heightPx, frameRate, frames, sound, maxBytes, intent, mixed, preset);
  }

  double seconds() {
    return frames / frameRate.value();
  }
}
