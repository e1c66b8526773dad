package dev.cutroom.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.ffmpeg.MediaFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On lines recorded from ffmpeg 8.1. */
class FaultsTest {

  private static final SourceFile SOURCE =
      new SourceFile(
          Path.of("/in"), MediaFormat.MP4, 0, 1, false, Duration.ofSeconds(5), 0.04, 640, 360);

  private static final String PICTURE =
      "[vist#0:0/h264 @ 0x55d4113435c0] [dec:h264 @ 0x55d41133fcc0] Error submitting packet to"
          + " decoder: Invalid data found when processing input";
  private static final String SOUND =
      "[aist#0:1/aac @ 0x55d4113435c0] [dec:aac @ 0x55d41133fcc0] Error submitting packet to"
          + " decoder: Invalid data found when processing input";
  private static final String DEMUXER =
      "[in#0/mov,mp4,m4a,3gp,3g2,mj2 @ 0x55d4112] corrupt input packet in stream 0";

  @Test
  void aFaultInTheSoundAloneIsToldFromOthers() {
    assertThat(Faults.onlyInSound(List.of(SOUND), SOURCE)).isTrue();
    assertThat(Faults.onlyInSound(List.of(SOUND, PICTURE), SOURCE)).isFalse();
    assertThat(Faults.onlyInSound(List.of(SOUND, DEMUXER), SOURCE)).isFalse();
    assertThat(Faults.onlyInSound(List.of(), SOURCE)).isFalse();
  }
}
