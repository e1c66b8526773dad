package dev.cutroom.live.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FollowingTest {
  private static final String HALF = "{\"percentage\":50}";
  private static final String DONE = "{\"percentage\":100}";
  private static final News.Entry STARTED = new News.Entry(1, "progress", "{\"percentage\":0}");
  private static final News.Entry CLIP = new News.Entry(2, "clip", "{\"name\":\"Clip 1\"}");
  private static final News.Entry ENDED = new News.Entry(3, "progress", DONE);
  private static final String END = "id: 3\nevent: progress\ndata: " + DONE + "\n\n";

  @Test
  void whoComesIsToldTheCurrentProgressAndNothingOld() {
    Following following = Following.fromNow();

    assertThat(following.tell(news(3, DONE, STARTED, CLIP, ENDED))).isEqualTo(END);
    assertThat(following.told()).isEqualTo(3);
  }

  @Test
  void whoResumesIsToldWhatWasMissedInOrderAndTheEndOnce() {
    Following following = Following.after(1);

    assertThat(following.tell(news(3, DONE, CLIP, ENDED)))
        .isEqualTo("id: 2\nevent: clip\ndata: {\"name\":\"Clip 1\"}\n\n" + END);
    assertThat(following.tell(news(3, DONE))).isEmpty();
  }

  @Test
  void whoMissedNothingIsToldTheCurrentProgress() {
    assertThat(Following.after(1).tell(news(1, HALF)))
        .isEqualTo("id: 1\nevent: progress\ndata: " + HALF + "\n\n");
  }

  @Test
  void progressBetweenEventsCarriesTheLastNumberAndComesOnlyWhenItChanges() {
    Following following = Following.after(0);
    assertThat(following.tell(news(1, STARTED.data(), STARTED))).startsWith("id: 1\n");

    assertThat(following.tell(news(1, HALF))).startsWith("id: 1\nevent: progress\n");
    assertThat(following.tell(news(1, HALF))).isEmpty();
  }

  @Test
  void aNumberThatNeverWasMeansFromNow() {
    Following following = Following.after(99);

    assertThat(following.tell(news(1, HALF, STARTED))).startsWith("id: 1\n").contains(HALF);
    assertThat(following.tell(news(2, HALF, CLIP))).startsWith("id: 2\nevent: clip\n");
  }

  @Test
  void theProgressWaitsUntilAllThatWasMissedIsTold() {
    Following following = Following.after(0);

    String first = following.tell(new News(3, List.of(STARTED, CLIP), false, DONE));
    assertThat(first).contains("id: 1\n", "id: 2\n").doesNotContain(DONE);
    assertThat(following.told()).isEqualTo(2);
    assertThat(following.tell(news(3, DONE, ENDED))).isEqualTo(END);
  }

  @Test
  void eventsThatAreKeptNoMoreHoldUpNothing() {
    Following following = Following.after(1);

    assertThat(following.tell(news(9, DONE))).startsWith("id: 9\n");
    assertThat(following.told()).isEqualTo(9);
  }

  @Test
  void whatOnlyAnotherWatcherMissedIsNotToldAgain() {
    assertThat(Following.after(2).tell(news(3, DONE, STARTED, CLIP, ENDED))).isEqualTo(END);
  }

  private static News news(long last, String progress, News.Entry... events) {
    return new News(last, List.of(events), true, progress);
  }
}
