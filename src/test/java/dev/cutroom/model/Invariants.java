package dev.cutroom.model;

import dev.cutroom.model.Row.State;
import dev.cutroom.model.Server.Mode;
import dev.cutroom.model.Server.Phase;
import dev.cutroom.model.Step.Kind;
import dev.cutroom.model.World.Ticket;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What holds in every world, and of every step. */
record Invariants(Scope scope) {

  /** What is wrong with {@code world}, if anything. */
  Optional<String> brokenBy(World world) {
    return firstOf(
        is("I1 one generation at a time holds a project", projectsAgree(world)),
        is("I7 completed means a clip whose file is its own", clipsAreWhole(world)),
        is("I8 what has ended has no process", nothingRunsOfWhatHasEnded(world)),
        is("I9 rescues and failures stay within their caps", capsHold(world)),
        is("I10 what runs is carried by an execution of its own", carried(world)),
        is("I10 there are executions for all work", enoughTickets(world)));
  }

  /** What is wrong with {@code step}, if anything. */
  Optional<String> brokenBy(World before, Step step) {
    for (int g = 0; g < before.rows().size(); g++) {
      Row was = before.rows().get(g);
      Row now = step.next().rows().get(g);
      Optional<String> broken =
          firstOf(
              is("I2 the generation of a server that is well is taken", !taken(before, was, now)),
              is("I3 the fence grows with every claim", fenceGrows(before, was, now)),
              is("I5 the end is the end", endIsTheEnd(step, was, now)),
              is("I6 kept steps are never lost", now.step() >= was.step()),
              is("an account's second comes after another's first", fair(before, g, step)));
      if (broken.isPresent()) {
        return broken;
      }
    }
    return is("I4 an old fence changes no row", !zombieWrote(before, step));
  }

  private boolean projectsAgree(World world) {
    for (int p = 0; p < world.projects().size(); p++) {
      int project = p;
      List<Integer> active =
          IntStream.range(0, world.rows().size())
              .filter(g -> scope.projectOf().get(g) == project && world.rows().get(g).active())
              .boxed()
              .toList();
      int holder = world.projects().get(p);
      if (!active.equals(holder == Row.NONE ? List.of() : List.of(holder))) {
        return false;
      }
    }
    return true;
  }

  private static boolean clipsAreWhole(World world) {
    return world.rows().stream()
        .allMatch(
            row ->
                row.state() == State.COMPLETED
                    ? row.clip() > 0 && row.file() == row.clip() && !row.cancel()
                    : row.clip() == 0);
  }

  private static boolean nothingRunsOfWhatHasEnded(World world) {
    return world.servers().stream()
        .filter(server -> server.mode() == Mode.UP && server.phase() == Phase.WORKING)
        .noneMatch(
            server -> {
              Row row = world.rows().get(server.generation());
              return row.state().ended()
                  && row.state() != State.FORCED
                  && row.fence() == server.fence();
            });
  }

  private static boolean capsHold(World world) {
    return world.rows().stream()
        .allMatch(
            row -> row.rescues() <= Scope.MOST_RESCUES && row.failures() < Scope.MOST_FAILURES);
  }

  private static boolean carried(World world) {
    Set<Integer> seen = new HashSet<>();
    return world.rows().stream()
        .filter(row -> row.state() == State.GENERATING)
        .allMatch(
            row ->
                world.tickets().get(row.execution()) != Ticket.REMOVED
                    && seen.add(row.execution()));
  }

  private static boolean enoughTickets(World world) {
    long work = world.rows().stream().filter(Row::active).count();
    long tickets =
        world.tickets().stream()
            .filter(ticket -> ticket == Ticket.WAITING || ticket == Ticket.PICKED)
            .count();
    return tickets >= work;
  }

  private static boolean taken(World before, Row was, Row now) {
    if (was.state() != State.GENERATING || now.worker() == was.worker() || was.worker() < 0) {
      return false;
    }
    Server holder = before.servers().get(was.worker());
    return now.state() == State.GENERATING
        && now.worker() >= 0
        && holder.mode() == Mode.UP
        && holder.holds()
        && holder.fence() == was.fence();
  }

  private static boolean fenceGrows(World before, Row was, Row now) {
    boolean claimed = now.state() == State.GENERATING && now.fence() != was.fence();
    return claimed ? now.fence() >= before.nextFence() : now.fence() >= was.fence();
  }

  private static boolean endIsTheEnd(Step step, Row was, Row now) {
    boolean retried =
        step.kind() == Kind.PEOPLE && was.state() != State.COMPLETED && now.state() == State.QUEUED;
    return !was.state().ended() || retried || now.state() == was.state();
  }

  private boolean fair(World before, int g, Step step) {
    boolean claims =
        before.rows().get(g).state() == State.QUEUED
            && step.next().rows().get(g).state() == State.GENERATING;
    if (!claims || running(before, scope.owners().get(g)) == 0) {
      return true;
    }
    return before.servers().get(step.actor()).candidates().stream()
        .filter(other -> before.rows().get(other).due())
        .noneMatch(other -> running(before, scope.owners().get(other)) == 0);
  }

  private long running(World world, int owner) {
    return IntStream.range(0, world.rows().size())
        .filter(g -> scope.owners().get(g) == owner)
        .filter(g -> world.rows().get(g).state() == State.GENERATING)
        .count();
  }

  private static boolean zombieWrote(World before, Step step) {
    if (step.actor() == Row.NONE || step.kind() == Kind.RECOVERY) {
      return false;
    }
    Server actor = before.servers().get(step.actor());
    if (actor.fence() == 0 || actor.fence() >= before.rows().get(actor.generation()).fence()) {
      return false;
    }
    Row was = before.rows().get(actor.generation());
    Row now = step.next().rows().get(actor.generation());
    // The file is I7's, and a death changes how we name the dead.
    return !now.withWorker(0)
            .withClip(now.clip(), 0)
            .equals(was.withWorker(0).withClip(was.clip(), 0))
        || !step.next().projects().equals(before.projects());
  }

  private static Optional<String> is(String name, boolean holds) {
    return holds ? Optional.empty() : Optional.of(name);
  }

  @SafeVarargs
  private static Optional<String> firstOf(Optional<String>... checks) {
    for (Optional<String> check : checks) {
      if (check.isPresent()) {
        return check;
      }
    }
    return Optional.empty();
  }
}
