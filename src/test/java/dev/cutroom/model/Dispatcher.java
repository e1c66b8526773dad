package dev.cutroom.model;

import dev.cutroom.model.Server.Mode;
import dev.cutroom.model.Server.Phase;
import dev.cutroom.model.Step.Kind;
import dev.cutroom.model.World.Ticket;
import java.util.List;
import java.util.function.Consumer;

/** What db-scheduler does with executions, and what time does. */
final class Dispatcher {
  private Dispatcher() {}

  static void steps(World world, Consumer<Step> out) {
    for (int t = 0; t < world.tickets().size(); t++) {
      if (world.tickets().get(t) == Ticket.WAITING) {
        pick(world, t, out);
      }
      if (world.tickets().get(t) == Ticket.PICKED && dead(world, t)) {
        int ticket = t;
        List<Server> told =
            world.servers().stream()
                .map(server -> server.ticket() == ticket ? server.lostExecution() : server)
                .toList();
        World revived = world.with(t, Ticket.WAITING).withServers(told);
        out.accept(step(Row.NONE, name(t) + " is found dead and revived", revived));
      }
    }
    for (int g = 0; g < world.rows().size(); g++) {
      if (world.rows().get(g).later()) {
        World due = world.with(g, world.rows().get(g).timeHasCome());
        out.accept(step(Row.NONE, "the time of " + People.name(g) + " has come", due));
      }
    }
  }

  private static void pick(World world, int ticket, Consumer<Step> out) {
    for (int s = 0; s < world.servers().size(); s++) {
      Server server = world.servers().get(s);
      if (server.mode() == Mode.UP && server.phase() == Phase.IDLE) {
        World picked = world.with(ticket, Ticket.PICKED);
        out.accept(step(s, "picks " + name(ticket), picked.with(s, Server.picked(ticket))));
        if (world.faults() > 0) {
          String lost = Work.name(s) + " picks " + name(ticket) + ", and the answer is lost";
          out.accept(new Step(Kind.FAULT, s, lost, picked.oneFaultLess()));
        }
      }
    }
  }

  /** Nobody renews its heartbeat, and some server is there to see that. */
  private static boolean dead(World world, int ticket) {
    return world.servers().stream().noneMatch(server -> server.keepsAlive(ticket))
        && world.servers().stream().anyMatch(server -> server.mode() == Mode.UP);
  }

  static String name(int ticket) {
    return "execution " + (char) ('A' + ticket);
  }

  private static Step step(int server, String what, World next) {
    String sentence = server == Row.NONE ? what : Work.name(server) + " " + what;
    return new Step(Kind.WORK, server, sentence, next);
  }
}
