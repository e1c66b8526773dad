package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.VideoAsset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pictures last as long as the voice needs them, and nothing flickers or freezes. */
final class PictureLengthTest {
  private static final UUID SOURCE = new UUID(1, 2);

  @Test
  void shorterVoiceEndsThePictures() {
    List<Clip> kept = PictureLength.shortened(pictures(2, 3, 4), seconds(4));

    assertThat(PictureLength.total(kept)).isEqualTo(seconds(4));
    assertThat(lengths(kept)).containsExactly(seconds(2), seconds(2));
  }

  @Test
  void lastShotIsNeverAFlicker() {
    List<Clip> kept = PictureLength.shortened(pictures(2, 3), seconds(2.1));

    assertThat(lengths(kept)).containsExactly(seconds(2), PictureLength.SHORTEST);
  }

  @Test
  void longerVoiceBringsMoreShotsAndCutsTheLastToFit() {
    List<Clip> more = List.of(shot(20, 2), shot(30, 5));

    List<Clip> extended = PictureLength.extended(pictures(3), more, seconds(6.5), 0.25);

    assertThat(lengths(extended)).containsExactly(seconds(3), seconds(2), seconds(1.5));
    assertThat(extended.get(1).start()).isEqualTo(Start.AUTO);
    assertThat(((VideoAsset) extended.get(1).asset()).volume()).isEqualTo(0.25);
    assertThat(((VideoAsset) extended.get(0).asset()).volume()).isEqualTo(1);
  }

  @Test
  void picturesBeginAgainWhenThereIsNothingElse() {
    List<Clip> extended = PictureLength.extended(pictures(2, 1), List.of(), seconds(7), 1);

    assertThat(PictureLength.total(extended)).isEqualTo(seconds(7));
    assertThat(extended.get(2).asset()).isEqualTo(extended.get(0).asset());
  }

  private static List<Clip> pictures(double... lengths) {
    List<Clip> clips = new ArrayList<>();
    double start = 0;
    for (double length : lengths) {
      clips.add(
          Clip.of(new VideoAsset(SOURCE, seconds(start), 1), seconds(start), seconds(length)));
      start += length;
    }
    return clips;
  }

  private static Clip shot(double trim, double length) {
    return Clip.of(new VideoAsset(SOURCE, seconds(trim), 1), Duration.ZERO, seconds(length));
  }

  private static List<Duration> lengths(List<Clip> clips) {
    return clips.stream().map(clip -> ((Length.For) clip.length()).time()).toList();
  }

  private static Duration seconds(double value) {
    return Duration.ofMillis(Math.round(value * 1000));
  }
}
