package dev.cutroom.model;

import dev.cutroom.model.Row.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Who is next, as a server reads it for an execution. */
record Line(Set<Rule> rules, Scope scope) {

  /** What the execution carries, or else all that waits, in order. */
  List<Integer> candidates(World world, int server, int ticket) {
    List<Integer> carried =
        all(world).filter(g -> world.rows().get(g).carriedBy(ticket)).boxed().toList();
    List<Integer> known = carried.stream().filter(g -> scope.knows(server, g)).toList();
    boolean stays = rules.contains(Rule.CARRIED_COMES_FIRST) && !carried.isEmpty();
    return stays || !known.isEmpty() ? known : waiting(world, server);
  }

  private List<Integer> waiting(World world, int server) {
    List<Integer> order =
        new ArrayList<>(
            all(world)
                .filter(g -> world.rows().get(g).due() && scope.knows(server, g))
                .boxed()
                .toList());
    if (rules.contains(Rule.ACCOUNTS_TAKE_TURNS)) {
      order.sort(Comparator.comparingInt(g -> turn(world, g)));
    }
    return List.copyOf(order);
  }

  /** The how many-eth it is of its account, where what runs counts as had. */
  private int turn(World world, int generation) {
    return (int)
        all(world)
            .filter(g -> scope.owners().get(g).equals(scope.owners().get(generation)))
            .filter(
                g ->
                    world.rows().get(g).state() == State.GENERATING
                        || world.rows().get(g).due() && g <= generation)
            .count();
  }

  /** Whether anything waits, or is carried by {@code ticket}. */
  static boolean anything(World world, int ticket) {
    return world.rows().stream()
        .anyMatch(row -> row.state() == State.QUEUED || row.carriedBy(ticket));
  }

  private static IntStream all(World world) {
    return IntStream.range(0, world.rows().size());
  }
}
