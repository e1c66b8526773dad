package dev.cutroom.model;

import dev.cutroom.model.Row.State;
import dev.cutroom.model.Step.Kind;
import java.util.Set;
import java.util.function.Consumer;

/** What people ask for: start, cancel, retry by hand, force the project open. */
record People(Set<Rule> rules, Scope scope) {

  void steps(World world, Consumer<Step> out) {
    for (int g = 0; g < world.rows().size(); g++) {
      Row row = world.rows().get(g);
      int project = scope.projectOf().get(g);
      boolean free = world.projects().get(project) == Row.NONE;
      if (row.state() == State.UNBORN && free && born(world, g)) {
        World started = world.with(g, row.queued(false, 0)).held(project, g).withNewTicket();
        out.accept(step("somebody starts " + name(g), started));
      }
      if (scope.cancels()) {
        cancel(world, g, out);
      }
      if (world.retries() > 0 && free && row.state().ended() && row.state() != State.COMPLETED) {
        World again = world.with(g, row.retried()).held(project, g).withNewTicket();
        out.accept(step("somebody retries " + name(g), again.oneRetryLess()));
      }
      if (world.unlocks() > 0 && row.active()) {
        Row ended = row.ended(State.FORCED);
        if (rules.contains(Rule.UNLOCK_RAISES_THE_FENCE)) {
          ended = ended.withFence(world.nextFence());
        }
        World forced = world.with(g, ended).freed(project, g).oneUnlockLess();
        out.accept(step("an administrator forces the project of " + name(g) + " open", forced));
      }
    }
  }

  /** Generations come in order: which of two that are alike comes first makes no difference. */
  private static boolean born(World world, int g) {
    return g == 0 || world.rows().get(g - 1).state() != State.UNBORN;
  }

  private void cancel(World world, int g, Consumer<Step> out) {
    Row row = world.rows().get(g);
    if (row.state() == State.QUEUED) {
      World cancelled =
          world.with(g, row.ended(State.CANCELLED)).freed(scope.projectOf().get(g), g);
      out.accept(step("somebody cancels " + name(g) + ", which waits", cancelled));
    } else if (row.state() == State.GENERATING && !row.cancel()) {
      out.accept(
          step("somebody cancels " + name(g) + ", which runs", world.with(g, row.cancelAsked())));
    }
  }

  static String name(int generation) {
    return "generation " + (generation + 1);
  }

  private static Step step(String sentence, World next) {
    return new Step(Kind.PEOPLE, Row.NONE, sentence, next);
  }
}
