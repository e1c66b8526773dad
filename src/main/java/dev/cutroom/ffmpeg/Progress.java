package dev.cutroom.ffmpeg;

import java.time.Duration;

/**
 * One report of ffmpeg's {@code -progress}.
 *
 * @param frame frames written so far; 0 when the output has no picture
 * @param outTime the time reached in the output; zero until the first packet is out
 * @param speed output seconds per second of wall time; 0 while ffmpeg does not know it
 * @param end whether this is the last report of the run
 */
public record Progress(long frame, Duration outTime, double speed, boolean end) {

  /** What holds before the first report. */
  public static final Progress NONE = new Progress(0, Duration.ZERO, 0, false);

  /** Whether something was written between the earlier report and this one. */
  public boolean isPast(Progress earlier) {
    return frame > earlier.frame || outTime.compareTo(earlier.outTime) > 0;
  }
}
