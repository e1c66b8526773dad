package dev.cutroom.model;

import dev.cutroom.model.Row.State;
import dev.cutroom.model.Server.Mode;
import dev.cutroom.model.Server.Phase;
import dev.cutroom.model.Step.Kind;
import dev.cutroom.model.World.Ticket;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What one server does for the execution that it has picked, one statement or event at a time. */
record Work(Set<Rule> rules, Scope scope, Line line) {
  private static final int ALL_STEPS = 1;

  /** One look at a server. */
  private record Turn(World world, int s, Consumer<Step> out) {
    Server me() {
      return world.servers().get(s);
    }

    Row row() {
      return world.rows().get(me().generation());
    }

    World with(Row changed) {
      return world.with(me().generation(), changed);
    }

    void step(String what, World next, Server after) {
      out.accept(new Step(Kind.WORK, s, name(s) + " " + what, next.with(s, after)));
    }

    void step(String what, Phase after) {
      step(what, world, me().in(after));
    }

    /** A write is committed, and the server does or does not learn of it. */
    void write(String what, World next, Server after, Phase whenUntold) {
      step(what, next, after);
      if (world.faults() > 0) {
        World untold = next.oneFaultLess().with(s, me().in(whenUntold));
        String sentence = name(s) + " " + what + ", and the answer is lost";
        out.accept(new Step(Kind.FAULT, s, sentence, untold));
      }
    }
  }

  void steps(World world, int s, Consumer<Step> out) {
    Turn turn = new Turn(world, s, out);
    if (turn.me().mode() == Mode.UP) {
      connected(turn);
    } else if (turn.me().mode() == Mode.CUT) {
      cutOff(turn);
    }
  }

  private void connected(Turn turn) {
    switch (turn.me().phase()) {
      case IDLE -> {}
      case PICKED ->
          turn.step(
              "looks who is next",
              turn.world(),
              turn.me().chosen(line.candidates(turn.world(), turn.s(), turn.me().ticket())));
      case CHOSEN -> claim(turn);
      case WORKING -> work(turn);
      case READY -> complete(turn);
      case POISONED -> {
        Phase refused = has(Rule.POISON_YIELDS_TO_A_CANCEL) ? Phase.REFUSED : Phase.RETURNING;
        end(turn, State.FAILED, "fails it, for too many died of it", refused);
      }
      case REFUSED -> {
        boolean cancel = ours(turn) && turn.row().cancel();
        turn.step(
            "asks why it was refused: " + (cancel ? "cancelled" : "lost"),
            cancel ? Phase.CANCELLING : Phase.LEAVING);
      }
      case CANCELLING -> end(turn, State.CANCELLED, "says it is cancelled", Phase.RETURNING);
      case HANDING_BACK -> handBack(turn);
      case LEAVING -> leave(turn, Ticket.REMOVED, "removes ");
      case RETURNING -> leave(turn, Ticket.WAITING, "reschedules ");
    }
  }

  /** Without the database only what is local goes on: the work until the clock stops it. */
  private static void cutOff(Turn turn) {
    switch (turn.me().phase()) {
      case IDLE -> {}
      case WORKING, READY -> turn.step("stops its work by its own clock", Phase.HANDING_BACK);
      case LEAVING, RETURNING -> turn.step("gives up on its execution", turn.world(), Server.IDLE);
      default -> turn.step("gets no answer", Phase.RETURNING);
    }
  }

  private void claim(Turn turn) {
    Server me = turn.me();
    if (me.candidates().isEmpty()) {
      boolean stays =
          has(Rule.LOSER_KEEPS_ITS_EXECUTION) && Line.anything(turn.world(), me.ticket());
      turn.step(
          stays ? "got nothing, but something waits" : "got nothing",
          stays ? Phase.RETURNING : Phase.LEAVING);
      return;
    }
    int g = me.candidates().get(0);
    Row row = turn.world().rows().get(g);
    boolean takesOver =
        row.state() == State.GENERATING
            && (row.execution() == me.ticket() || !has(Rule.TAKEOVER_BY_ITS_EXECUTION));
    boolean holds = me.holds() || !has(Rule.CLAIM_HOLDS_THE_EXECUTION);
    if (!holds || !(row.due() || takesOver)) {
      List<Integer> rest = me.candidates().subList(1, me.candidates().size());
      turn.step("fails to claim " + People.name(g), turn.world(), me.chosen(List.copyOf(rest)));
      return;
    }
    int fence = turn.world().nextFence();
    boolean rescue = takesOver && row.worker() != turn.s();
    Row claimed = row.claimed(fence, me.ticket(), turn.s(), rescue);
    Phase next = claimed.rescues() >= Scope.MOST_RESCUES ? Phase.POISONED : Phase.WORKING;
    turn.write(
        "claims " + People.name(g) + " by " + Dispatcher.name(me.ticket()) + ", fence " + fence,
        turn.world().with(g, claimed),
        me.claimed(next, g, fence),
        Phase.RETURNING);
  }

  private void work(Turn turn) {
    Row row = turn.row();
    if (!ours(turn)) {
      turn.step("beats: lost", Phase.LEAVING);
      turn.step("is refused a step", Phase.REFUSED);
      writeOutput(turn);
    } else {
      if (row.cancel()) {
        turn.step("beats: cancelled", Phase.CANCELLING);
      }
      if (row.step() < ALL_STEPS) {
        World kept = turn.with(row.withStep(row.step() + 1));
        turn.write("keeps a step", kept, turn.me(), Phase.HANDING_BACK);
      } else {
        writeOutput(turn);
      }
    }
    if (scope.failures()) {
      failForNow(turn);
      end(turn, State.FAILED, "meets a lasting failure and fails it", Phase.REFUSED);
    }
  }

  private void writeOutput(Turn turn) {
    Row row = turn.row();
    // A file in a folder of its own can only be published, never be in anybody's way.
    Row written = has(Rule.FOLDER_PER_FENCE) ? row : row.withClip(row.clip(), turn.me().fence());
    turn.step("writes its output", turn.with(written), turn.me().in(Phase.READY));
  }

  private void handBack(Turn turn) {
    requeue(turn, "hands it back", row -> row.queued(false, row.failures()), Phase.RETURNING);
  }

  private void complete(Turn turn) {
    Row row = turn.row();
    if (!ours(turn) || row.cancel() && has(Rule.FINISH_YIELDS_TO_A_CANCEL)) {
      turn.step("is refused the finish", Phase.REFUSED);
      return;
    }
    int fence = turn.me().fence();
    Row completed =
        row.ended(State.COMPLETED).withClip(fence, has(Rule.FOLDER_PER_FENCE) ? fence : row.file());
    // An answer that is lost here makes it try again.
    turn.write(
        "completes " + People.name(turn.me().generation()),
        freed(turn, turn.with(completed)),
        turn.me().in(Phase.LEAVING),
        Phase.READY);
  }

  private void failForNow(Turn turn) {
    int failures = turn.row().failures() + 1;
    if (failures < Scope.MOST_FAILURES) {
      requeue(
          turn,
          "meets a passing failure and lets it wait",
          row -> row.queued(true, failures),
          Phase.REFUSED);
    } else {
      end(
          turn,
          State.FAILED,
          "meets a passing failure, too many of them, and fails it",
          Phase.REFUSED);
    }
  }

  private void requeue(Turn turn, String what, UnaryOperator<Row> change, Phase refused) {
    if (ours(turn) && !turn.row().cancel()) {
      World queued = turn.with(change.apply(turn.row()));
      turn.write(what, queued, turn.me().in(Phase.RETURNING), Phase.RETURNING);
    } else {
      turn.step("may not: " + what, refused);
    }
  }

  private void end(Turn turn, State state, String what, Phase refused) {
    if (ours(turn) && (state == State.CANCELLED || !turn.row().cancel())) {
      World ended = freed(turn, turn.with(turn.row().ended(state)));
      turn.write(what, ended, turn.me().in(Phase.LEAVING), Phase.RETURNING);
    } else {
      turn.step("may not: " + what, refused);
    }
  }

  private static void leave(Turn turn, Ticket end, String what) {
    Server me = turn.me();
    World next = me.holds() ? turn.world().with(me.ticket(), end) : turn.world();
    String sentence = me.holds() ? what : "has no say any more over ";
    turn.step(sentence + Dispatcher.name(me.ticket()), next, Server.IDLE);
  }

  private World freed(Turn turn, World world) {
    int generation = turn.me().generation();
    return world.freed(scope.projectOf().get(generation), generation);
  }

  private boolean ours(Turn turn) {
    return (turn.row().fence() == turn.me().fence() || !has(Rule.WRITES_NAME_THE_FENCE))
        && (turn.row().state() == State.GENERATING || !has(Rule.WRITES_NAME_THE_STATE));
  }

  private boolean has(Rule rule) {
    return rules.contains(rule);
  }

  static String name(int server) {
    return "server " + (server + 1);
  }
}
