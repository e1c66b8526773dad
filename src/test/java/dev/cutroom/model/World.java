package dev.cutroom.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One state of everything: the database, the servers, and how much may still go wrong.
 *
 * @param rows by generation
 * @param projects by project, the generation that holds it, or {@link Row#NONE}
 * @param tickets by number, db-scheduler's executions
 */
record World(
    List<Row> rows,
    List<Integer> projects,
    List<Ticket> tickets,
    List<Server> servers,
    int faults,
    int retries,
    int unlocks) {

  /** An execution. */
  enum Ticket {
    WAITING,
    PICKED,
    REMOVED
  }

  static World initial(Scope scope) {
    return new World(
        copies(Row.UNBORN, scope.owners().size()),
        copies(Row.NONE, scope.projects()),
        List.of(),
        copies(Server.IDLE, scope.servers()),
        scope.faults(),
        scope.retries(),
        scope.unlocks());
  }

  private static <T> List<T> copies(T value, int times) {
    return java.util.Collections.nCopies(times, value).stream().toList();
  }

  private static <T> List<T> with(List<T> list, int index, T value) {
    List<T> changed = new ArrayList<>(list);
    changed.set(index, value);
    return List.copyOf(changed);
  }

  World with(int generation, Row row) {
    return new World(
        with(rows, generation, row), projects, tickets, servers, faults, retries, unlocks);
  }

  World with(int server, Server changed) {
    return new World(
        rows, projects, tickets, with(servers, server, changed), faults, retries, unlocks);
  }

  World with(int ticket, Ticket changed) {
    return new World(
        rows, projects, with(tickets, ticket, changed), servers, faults, retries, unlocks);
  }

  World held(int project, int generation) {
    return new World(
        rows, with(projects, project, generation), tickets, servers, faults, retries, unlocks);
  }

  /** Frees {@code project}, if it is {@code generation} that holds it. */
  World freed(int project, int generation) {
    return projects.get(project) == generation ? held(project, Row.NONE) : this;
  }

  World withNewTicket() {
    List<Ticket> more = new ArrayList<>(tickets);
    more.add(Ticket.WAITING);
    return new World(rows, projects, List.copyOf(more), servers, faults, retries, unlocks);
  }

  World withTickets(List<Ticket> changed) {
    return new World(rows, projects, changed, servers, faults, retries, unlocks);
  }

  World withRows(List<Row> changed) {
    return new World(changed, projects, tickets, servers, faults, retries, unlocks);
  }

  World withServers(List<Server> changed) {
    return new World(rows, projects, tickets, changed, faults, retries, unlocks);
  }

  World oneFaultLess() {
    return new World(rows, projects, tickets, servers, faults - 1, retries, unlocks);
  }

  World oneRetryLess() {
    return new World(rows, projects, tickets, servers, faults, retries - 1, unlocks);
  }

  World oneUnlockLess() {
    return new World(rows, projects, tickets, servers, faults, retries, unlocks - 1);
  }

  /** The next value of the sequence: above all that anybody remembers. */
  int nextFence() {
    return fences().isEmpty() ? 1 : fences().last() + 1;
  }

  /** All fences that anybody remembers. */
  TreeSet<Integer> fences() {
    TreeSet<Integer> all = new TreeSet<>();
    for (Row row : rows) {
      all.add(row.fence());
      all.add(row.clip());
      all.add(row.file());
    }
    servers.forEach(server -> all.add(server.fence()));
    all.remove(0);
    return all;
  }

  boolean allEnded() {
    return rows.stream().noneMatch(Row::active);
  }
}
