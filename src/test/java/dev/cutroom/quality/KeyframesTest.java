package dev.cutroom.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyframesTest {

  @Test
  void groupsAreMeasuredToTheEnd() {
    Keyframes keyframes =
        Keyframes.of(new long[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, new int[] {0, 3, 5});

    assertThat(keyframes).isEqualTo(new Keyframes(3, 5, true));
  }

  @Test
  void picturesWithinTheirGroupMayChangePlaces() {
    assertThat(Keyframes.of(new long[] {0, 3, 1, 2, 4, 7, 5, 6}, new int[] {0, 4}).closed())
        .isTrue();
  }

  @Test
  void aPictureShownBeforeTheKeyframeItFollowsMakesAnOpenGroup() {
    assertThat(Keyframes.of(new long[] {0, 2, 1, 5, 3, 4, 6}, new int[] {0, 3}).closed()).isFalse();
  }

  @Test
  void aPictureThatIsShownBehindTheNextKeyframeMakesOneToo() {
    assertThat(Keyframes.of(new long[] {0, 1, 4, 3, 5}, new int[] {0, 3}).closed()).isFalse();
  }

  @Test
  void aTableThatNamesNoSuchPictureIsNotTrusted() {
    assertThat(Keyframes.of(new long[] {0, 1}, new int[] {0, 9}).closed()).isFalse();
    assertThat(Keyframes.of(new long[] {}, new int[] {})).isEqualTo(Keyframes.NONE);
  }
}
