package dev.cutroom.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.testing.Await;
import dev.cutroom.testing.RunningCutroom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.TestReporter;

/** What a scenario does to an installation, by chance that a seed repeats. */
final class Fire {
  private static final Duration CHILDREN_LIMIT = Duration.ofSeconds(1);
  private static final Duration STEP_LIMIT = Duration.ofSeconds(60);

  private final Installation installation;
  private final long seed = Seed.value();
  private final Random random = new Random(seed);

  Fire(Installation installation, TestReporter reporter) {
    this.installation = installation;
    reporter.publishEntry("seed", Long.toString(seed));
  }

  long seed() {
    return seed;
  }

  <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** Waits until a few more encodes have begun; how many is chance. */
  void awaitSomeEncodes(int most) {
    int enough = installation.ledger().encodes().size() + 1 + random.nextInt(most);
    Await.that(
        "encode number " + enough + ", seed " + seed,
        STEP_LIMIT,
        () -> installation.ledger().encodes().size() >= enough);
  }

  /** The same, unless all of {@code batch} ends before; whether there is still something to hit. */
  boolean awaitSomeEncodesOfUnfinished(Batch batch, int most) {
    int enough = installation.ledger().encodes().size() + 1 + random.nextInt(most);
    Await.that(
        "encode number " + enough + " or the end, seed " + seed,
        STEP_LIMIT,
        () -> installation.ledger().encodes().size() >= enough || batch.allEnded());
    return !batch.allEnded();
  }

  /** Waits until {@code server} encodes. */
  void awaitWorkOn(RunningCutroom server) {
    Await.that(
        "the server works, seed " + seed,
        STEP_LIMIT,
        () -> !Installation.encodersOf(server).isEmpty());
  }

  /** Kills a server as a power cut would; none of its encoders lives a second longer. */
  void killHard(RunningCutroom victim, List<RunningCutroom> others) {
    Set<RunningCutroom> living = new HashSet<>(others);
    living.remove(victim);
    victim.killHard();
    Await.that(
        "no encoder of the dead server survives, seed " + seed,
        CHILDREN_LIMIT,
        () -> installation.orphans(living).isEmpty());
  }

  /** Sends {@code signal} to one encoder of the server; false when it had none. */
  boolean hit(RunningCutroom server, Kernel signal) {
    List<ProcessHandle> encoders = new ArrayList<>(Installation.encodersOf(server));
    if (encoders.isEmpty()) {
      return false;
    }
    signal.to(any(encoders));
    return true;
  }

  /** Which of the servers works on {@code generationId}. */
  RunningCutroom workerOf(String generationId, List<RunningCutroom> servers) {
    List<RunningCutroom> found = new ArrayList<>();
    Await.that(
        "somebody works on " + generationId,
        STEP_LIMIT,
        () -> {
          servers.stream().filter(server -> encodes(server, generationId)).forEach(found::add);
          return !found.isEmpty();
        });
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private boolean encodes(RunningCutroom server, String generationId) {
    Set<Long> pids = new HashSet<>();
    installation.ledger().encodes().stream()
        .filter(encode -> encode.generationId().equals(generationId))
        .forEach(encode -> pids.add(encode.pid()));
    return Installation.encodersOf(server).stream().anyMatch(p -> pids.contains(p.pid()));
  }
}
