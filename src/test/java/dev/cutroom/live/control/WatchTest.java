package dev.cutroom.live.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WatchTest {
  private static final News NEWS = new News(1, List.of(), true, "{}");

  private final Client client = new Client();
  private final Watch watch =
      new Watch(
          UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Following.fromNow(), client, 0);

  @Test
  void aLineWithoutNewsIsKeptOpenByComments() {
    client.received.clear();

    watch.keepOpen(seconds(14));
    assertThat(client.received).isEmpty();
    watch.keepOpen(seconds(15));
    assertThat(client.received).containsExactly(": still here\n\n");
    watch.keepOpen(seconds(16));
    assertThat(client.received).hasSize(1);
  }

  @Test
  void newsPutTheCommentOff() {
    watch.tell(NEWS, seconds(14));
    client.received.clear();

    watch.keepOpen(seconds(16));
    assertThat(client.received).isEmpty();
  }

  @Test
  void whoTakesNothingForLongIsLeft() {
    watch.tell(NEWS, seconds(10));
    client.reading = false;

    watch.keepOpen(seconds(39));
    assertThat(client.closed).isFalse();
    watch.keepOpen(seconds(40));
    assertThat(client.closed).isTrue();
  }

  @Test
  void aProbeWritesTwiceForTheFirstWriteToTheDeadSucceeds() {
    client.received.clear();
    watch.probe();

    for (int round = 1; round <= 4; round++) {
      watch.keepOpen(seconds(round));
    }
    assertThat(client.received).hasSize(2);
  }

  private static long seconds(int count) {
    return Duration.ofSeconds(count).toNanos();
  }

  /** A client in the same thread. */
  private static final class Client implements Outlet {
    final List<String> received = new ArrayList<>();
    boolean reading = true;
    boolean closed;

    @Override
    public boolean ready() {
      return reading && !closed;
    }

    @Override
    public void send(String text) {
      received.add(text);
    }

    @Override
    public boolean closed() {
      return closed;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
