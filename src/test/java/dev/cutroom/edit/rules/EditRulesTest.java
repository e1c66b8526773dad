package dev.cutroom.edit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.Focus;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EditRulesTest {

  @Test
  void clipsThatMeetAreRight() {
    assertThat(EditRules.faults(edit(image(0, 1000), image(1000, 2000), image(3000, 100))))
        .isEmpty();
  }

  @Test
  void roundedTimesMeetWithinTheTolerance() {
    assertThat(EditRules.faults(edit(image(0, 1366), image(1367, 1000), image(2365, 500))))
        .isEmpty();
  }

  @Test
  void holesAndOverlapsAreRefused() {
    assertThat(EditRules.faults(edit(image(500, 500), image(2000, 1000), image(2500, 1000))))
        .extracting(EditFault::pointer, EditFault::code)
        .containsExactly(
            tuple("/timeline/tracks/0/clips/0/start", "gap"),
            tuple("/timeline/tracks/0/clips/1/start", "gap"),
            tuple("/timeline/tracks/0/clips/2/start", "overlap"));
  }

  @Test
  void twoTracksAreNotRenderedYetSoTheyAreRefused() {
    VideoTrack track = new VideoTrack(List.of(image(0, 1000)));

    assertThat(EditRules.faults(Edit.of("p", new Timeline(List.of(track, track)))))
        .extracting(EditFault::pointer, EditFault::code)
        .containsExactly(tuple("/timeline/tracks", "unsupported"));
  }

  @Test
  void emptyTrackIsRefused() {
    assertThat(EditRules.faults(edit())).extracting(EditFault::code).containsExactly("required");
  }

  @Test
  void numbersThatAreNoneAreOutOfRange() {
    Clip clip =
        Clip.of(
                new VideoAsset(new UUID(0, 1), Duration.ofSeconds(-1), Double.NaN),
                Duration.ZERO,
                Duration.ofSeconds(1))
            .but()
            .focus(new Focus(Double.NaN, Double.POSITIVE_INFINITY))
            .build();

    assertThat(EditRules.faults(edit(clip)))
        .extracting(EditFault::pointer)
        .containsExactly(
            "/timeline/tracks/0/clips/0/focus/0",
            "/timeline/tracks/0/clips/0/focus/1",
            "/timeline/tracks/0/clips/0/asset/trim",
            "/timeline/tracks/0/clips/0/asset/volume");
  }

  private static Edit edit(Clip... clips) {
    return Edit.of("p", Timeline.ofClips(List.of(clips)));
  }

  private static Clip image(long startMillis, long lengthMillis) {
    return Clip.of(
        new ImageAsset(new UUID(0, 1)),
        Duration.ofMillis(startMillis),
        Duration.ofMillis(lengthMillis));
  }
}
