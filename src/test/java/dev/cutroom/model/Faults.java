package dev.cutroom.model;

import dev.cutroom.model.Server.Mode;
import dev.cutroom.model.Server.Phase;
import dev.cutroom.model.Step.Kind;
import java.util.function.Consumer;

/** What goes wrong with servers and their way to the database, at any point, and what ends it. */
final class Faults {
  private Faults() {}

  static void steps(World world, Consumer<Step> out) {
    for (int s = 0; s < world.servers().size(); s++) {
      Server server = world.servers().get(s);
      if (server.mode() == Mode.PAUSED) {
        out.accept(recovery(s, "goes on", world.with(s, server.in(Mode.UP))));
      }
      if (server.mode() == Mode.CUT) {
        out.accept(recovery(s, "reaches the database again", world.with(s, server.in(Mode.UP))));
      }
      if (world.faults() > 0 && server.phase() != Phase.IDLE) {
        World worse = world.oneFaultLess();
        out.accept(fault(s, "dies and starts anew", died(worse, s)));
        if (server.mode() == Mode.UP) {
          out.accept(fault(s, "freezes", worse.with(s, server.in(Mode.PAUSED))));
          out.accept(fault(s, "is cut off", worse.with(s, server.in(Mode.CUT))));
          if (server.phase() == Phase.WORKING) {
            out.accept(fault(s, "is told to stop", worse.with(s, server.in(Phase.HANDING_BACK))));
          }
        }
      }
    }
  }

  /** Its identity dies with it: what starts in its place is somebody else. */
  private static World died(World world, int s) {
    World after = world.with(s, Server.IDLE);
    for (int g = 0; g < after.rows().size(); g++) {
      if (after.rows().get(g).worker() == s) {
        after = after.with(g, after.rows().get(g).withWorker(Row.DEAD));
      }
    }
    return after;
  }

  private static Step fault(int server, String what, World next) {
    return new Step(Kind.FAULT, server, Work.name(server) + " " + what, next);
  }

  private static Step recovery(int server, String what, World next) {
    return new Step(Kind.RECOVERY, server, Work.name(server) + " " + what, next);
  }
}
