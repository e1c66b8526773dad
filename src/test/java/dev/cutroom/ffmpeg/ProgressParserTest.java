package dev.cutroom.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressParserTest {

  /** Recorded from ffmpeg 8.1.2: a block before the first packet, one in between, the last. */
  private static final List<String> RECORDED =
      """
      frame=0
      fps=0.00
      stream_0_0_q=0.0
      bitrate=N/A
      total_size=0
      out_time_us=N/A
      out_time_ms=N/A
      out_time=N/A
      dup_frames=0
      drop_frames=0
      speed=N/A
      progress=continue
      [Parsed_ebur128_0 @ 0x55] t: 0.5 M: -20.1
      frame=42
      fps=21.00
      stream_0_0_q=28.0
      bitrate= 512.2kbits/s
      total_size=88000
      out_time_us=1400000
      out_time_ms=1400000
      out_time=00:00:01.400000
      dup_frames=0
      drop_frames=0
      speed=1.05x
      progress=continue
      frame=60
      out_time_us=N/A
      out_time_ms=N/A
      speed= 178x
      progress=end
      """
          .lines()
          .toList();

  private final ProgressParser parser = new ProgressParser();

  @Test
  void eachBlockIsOneReport() {
    List<Progress> reports =
        RECORDED.stream().map(parser::accept).flatMap(Optional::stream).toList();

    assertThat(reports)
        .containsExactly(
            new Progress(0, Duration.ZERO, 0, false),
            new Progress(42, Duration.ofMillis(1400), 1.05, false),
            new Progress(60, Duration.ofMillis(1400), 178, true));
  }

  @Test
  void outTimeMsIsInMicroseconds() {
    parser.accept("out_time_ms=2500000");

    assertThat(parser.accept("progress=continue").orElseThrow().outTime())
        .isEqualTo(Duration.ofMillis(2500));
  }

  @Test
  void aNegativeTimeBeforeTheFirstFrameCountsAsZero() {
    parser.accept("out_time_us=-21333");

    assertThat(parser.accept("progress=continue").orElseThrow().outTime()).isZero();
  }

  @Test
  void logLinesAreNotProgress() {
    assertThat(ProgressParser.isProgressLine("[libx264 @ 0x1] using SAR=1/1")).isFalse();
    assertThat(ProgressParser.isProgressLine("no equals sign")).isFalse();
    assertThat(ProgressParser.isProgressLine("stream_0_0_q=28.0")).isTrue();
  }
}
