package dev.cutroom.edit;

/**
 * How loud the finished video is.
 *
 * @param integratedLufs EBU R 128 programme loudness, {@link Limits#MIN_LUFS} to {@link
 *     Limits#MAX_LUFS}
 * @param truePeakDb highest true peak, {@link Limits#MIN_TRUE_PEAK_DB} to 0 dBTP
 */
public record Loudness(double integratedLufs, double truePeakDb) {

  /** What people's players turn neither up nor down. */
  public static final Loudness DEFAULT = new Loudness(-14, -1);

  public Loudness {
    integratedLufs = Micros.round(integratedLufs);
    truePeakDb = Micros.round(truePeakDb);
  }
}
