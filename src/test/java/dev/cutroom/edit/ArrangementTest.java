package dev.cutroom.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrangementTest {

  private static final UUID SOURCE = new UUID(0, 1);

  @Test
  void clipsFollowEachOtherLessWhatTheirTransitionTakes() {
    Transition cross = Transition.of(TransitionName.CROSS_FADE, Duration.ofMillis(500));
    Arrangement arrangement =
        Arrangement.of(
            Edit.of(
                "p",
                Timeline.of(
                    new VideoTrack(
                        List.of(
                            Clip.of(new ImageAsset(SOURCE)),
                            Clip.builder(new VideoAsset(SOURCE, Duration.ofSeconds(4), 1))
                                .speed(2)
                                .transition(Transitions.in(cross))
                                .build())),
                    new AudioTrack(
                        Bus.MUSIC,
                        List.of(
                            Clip.builder(AudioAsset.of(SOURCE, Bus.MUSIC))
                                .start(Start.at(Duration.ofSeconds(1)))
                                .length(Length.END)
                                .build())))),
            known(10, 0));

    assertThat(arrangement.tracks().get(0)).extracting(Placed::start).containsExactly(s(0), s(2.5));
    assertThat(arrangement.tracks().get(0)).extracting(Placed::length).containsExactly(s(3), s(3));
    assertThat(arrangement.end()).isEqualTo(s(5.5));
    assertThat(arrangement.tracks().get(1)).extracting(Placed::length).containsExactly(s(4.5));
  }

  @Test
  void openLastPictureEndsWithTheLastOfTheOthers() {
    Edit edit =
        Edit.of(
            "p",
            Timeline.of(
                new VideoTrack(
                    List.of(Clip.builder(new ImageAsset(SOURCE)).length(Length.END).build())),
                new AudioTrack(Bus.VOICE, List.of(Clip.of(VoiceAsset.of("Hello"))))));

    assertThat(Arrangement.of(edit, known(0, 7)).end()).isEqualTo(s(7));
    assertThat(Arrangement.of(edit, Durations.UNKNOWN).end()).isNull();
  }

  @Test
  void whatIsNotKnownStaysOpenAndSoDoesWhatFollows() {
    Edit edit =
        Edit.of(
            "p",
            Timeline.ofClips(
                List.of(
                    Clip.of(new VideoAsset(SOURCE, Duration.ZERO, 1)),
                    Clip.of(new ColourAsset("#000000")))));

    assertThat(Arrangement.of(edit, Durations.UNKNOWN).tracks().get(0))
        .extracting(Placed::start)
        .containsExactly(s(0), null);
  }

  private static Durations known(double source, double voice) {
    return new Durations() {
      @Override
      public @Nullable Duration ofSource(UUID sourceId) {
        return s(source);
      }

      @Override
      public @Nullable Duration ofVoice(VoiceAsset spoken) {
        return s(voice);
      }
    };
  }

  private static Duration s(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
