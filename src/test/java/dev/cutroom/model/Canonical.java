package dev.cutroom.model;

import dev.cutroom.model.Server.Phase;
import dev.cutroom.model.World.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One world for all that go on alike: names do not count, of fences only the order does, and what
 * nobody can ask for any more is forgotten. It makes the search a hundred times shorter.
 */
record Canonical(Scope scope) {

  World of(World world) {
    World named = fences(forgotten(world));
    return scope.alike() ? smaller(named) : executions(named);
  }

  private World forgotten(World world) {
    List<Server> servers = world.servers().stream().map(s -> atRest(world, s)).toList();
    List<Row> rows =
        IntStream.range(0, world.rows().size())
            .mapToObj(g -> forgotten(world, servers, g))
            .toList();
    return world.withServers(servers).withRows(rows);
  }

  private Row forgotten(World world, List<Server> servers, int g) {
    Row row = world.rows().get(g);
    boolean over = row.state().ended() && world.retries() == 0;
    return over && servers.stream().noneMatch(s -> s.generation() == g) ? Row.forgotten() : row;
  }

  private static Server atRest(World world, Server server) {
    boolean leaves = server.phase() == Phase.LEAVING || server.phase() == Phase.RETURNING;
    if (server.phase() == Phase.IDLE || leaves && !server.holds()) {
      return Server.IDLE;
    }
    if (world.retries() > 0 || server.candidates().isEmpty()) {
      return server;
    }
    List<Integer> alive =
        server.candidates().stream().filter(g -> world.rows().get(g).active()).toList();
    return server.phase() == Phase.CHOSEN ? server.chosen(alive) : server;
  }

  /** Of the two orders of two servers, always the same one. */
  private static World smaller(World world) {
    long first = key(world.servers().get(0));
    long second = key(world.servers().get(1));
    if (first < second) {
      return executions(world);
    }
    if (first > second) {
      return executions(swapped(world));
    }
    World one = executions(world);
    World other = executions(swapped(world));
    return names(one).compareTo(names(other)) <= 0 ? one : other;
  }

  private static World swapped(World world) {
    return world
        .withServers(List.of(world.servers().get(1), world.servers().get(0)))
        .withRows(
            world.rows().stream()
                .map(r -> r.worker() < 0 ? r : r.withWorker(1 - r.worker()))
                .toList());
  }

  /** All of a server but the name of its execution. */
  private static long key(Server server) {
    long key = server.phase().ordinal();
    key = key * 4 + server.mode().ordinal();
    key = key * 2 + (server.holds() ? 1 : 0);
    key = key * 8 + server.generation() + 1;
    key = key * 16 + server.fence();
    for (int candidate : server.candidates()) {
      key = key * 8 + candidate + 1;
    }
    return key;
  }

  /** What {@link #key} leaves out. */
  private static String names(World world) {
    StringBuilder names = new StringBuilder();
    world.servers().forEach(server -> names.append(server.ticket()).append(' '));
    world.rows().forEach(r -> names.append(r.worker()).append(r.execution()).append(' '));
    world.tickets().forEach(ticket -> names.append(ticket.ordinal()));
    return names.toString();
  }

  /** In the order of who names them; those that are gone and that nobody names are dropped. */
  private static World executions(World world) {
    List<Integer> order = new ArrayList<>();
    world.servers().forEach(server -> add(order, server.ticket()));
    world.rows().forEach(row -> add(order, row.execution()));
    for (Ticket state : List.of(Ticket.WAITING, Ticket.PICKED)) {
      for (int t = 0; t < world.tickets().size(); t++) {
        if (world.tickets().get(t) == state) {
          add(order, t);
        }
      }
    }
    return world
        .withTickets(order.stream().map(t -> world.tickets().get(t)).toList())
        .withServers(
            world.servers().stream().map(s -> s.withTicket(order.indexOf(s.ticket()))).toList())
        .withRows(
            world.rows().stream()
                .map(r -> r.execution() < 0 ? r : r.withExecution(order.indexOf(r.execution())))
                .toList());
  }

  private static void add(List<Integer> order, int ticket) {
    if (ticket >= 0 && !order.contains(ticket)) {
      order.add(ticket);
    }
  }

  private static World fences(World world) {
    List<Integer> order = List.copyOf(world.fences());
    if (order.isEmpty() || order.get(order.size() - 1) == order.size()) {
      return world;
    }
    return world
        .withRows(
            world.rows().stream()
                .map(
                    row ->
                        row.withFence(order.indexOf(row.fence()) + 1)
                            .withClip(order.indexOf(row.clip()) + 1, order.indexOf(row.file()) + 1))
                .toList())
        .withServers(
            world.servers().stream().map(s -> s.withFence(order.indexOf(s.fence()) + 1)).toList());
  }
}
