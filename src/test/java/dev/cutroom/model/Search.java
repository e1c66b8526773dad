package dev.cutroom.model;

import dev.cutroom.model.Server.Mode;
import dev.cutroom.model.Step.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Every world that can be reached, nearest first, so that the first counter-example is a shortest
 * one. For one use, by one thread.
 */
final class Search {
  private final Scope scope;
  private final Canonical canonical;
  private final People people;
  private final Work work;
  private final Invariants invariants;

  private final Map<World, Integer> numbers = new HashMap<>();
  private final List<World> worlds = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();

  /** By world, those from which the protocol by itself leads to it. */
  private final List<List<Integer>> sources = new ArrayList<>();

  private Search(Scope scope, Set<Rule> rules) {
    this.scope = scope;
    this.canonical = new Canonical(scope);
    this.people = new People(rules, scope);
    this.work = new Work(rules, scope, new Line(rules, scope));
    this.invariants = new Invariants(scope);
  }

  /**
   * What a search came to.
   *
   * @param broken the invariant and the way to where it breaks, if it does
   */
  record Result(int worlds, Optional<Counterexample> broken) {}

  /** How an invariant breaks. */
  record Counterexample(String invariant, List<String> trace) {
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(invariant);
      for (int i = 0; i < trace.size(); i++) {
        text.append(System.lineSeparator()).append(i + 1).append(". ").append(trace.get(i));
      }
      return text.toString();
    }
  }

  /** The protocol as it is. */
  static Result of(Scope scope) {
    return new Search(scope, EnumSet.allOf(Rule.class)).run();
  }

  /** The protocol without some of its guards. */
  static Result without(Scope scope, Rule first, Rule... others) {
    return new Search(scope, EnumSet.complementOf(EnumSet.of(first, others))).run();
  }

  private Result run() {
    reach(World.initial(scope), -1);
    for (int i = 0; i < worlds.size(); i++) {
      World world = worlds.get(i);
      Optional<String> broken = invariants.brokenBy(world);
      if (broken.isPresent()) {
        return found(broken.get(), way(i).sentences());
      }
      for (Step step : steps(world)) {
        broken = invariants.brokenBy(world, step);
        if (broken.isPresent()) {
          return found(broken.get(), lastStep(way(i), broken.get()));
        }
        int target = reach(canonical.of(step.next()), i);
        if (step.kind() == Kind.WORK) {
          sources.get(target).add(i);
        }
      }
    }
    return stuck()
        .map(i -> found("I10 all work can end", way(i).sentences()))
        .orElseGet(() -> new Result(worlds.size(), Optional.empty()));
  }

  private List<String> lastStep(Way way, String broken) {
    List<String> sentences = new ArrayList<>(way.sentences());
    steps(way.end()).stream()
        .filter(step -> invariants.brokenBy(way.end(), step).filter(broken::equals).isPresent())
        .findFirst()
        .ifPresent(step -> sentences.add(step.sentence()));
    return sentences;
  }

  private List<Step> steps(World world) {
    List<Step> steps = new ArrayList<>();
    Consumer<Step> out = steps::add;
    people.steps(world, out);
    Dispatcher.steps(world, out);
    for (int s = 0; s < world.servers().size(); s++) {
      work.steps(world, s, out);
    }
    Faults.steps(world, out);
    return steps;
  }

  private int reach(World world, int parent) {
    Integer known = numbers.putIfAbsent(world, worlds.size());
    if (known != null) {
      return known;
    }
    worlds.add(world);
    parents.add(parent);
    sources.add(new ArrayList<>(2));
    return worlds.size() - 1;
  }

  /**
   * The nearest world in which a server that knows all work is well, and from which no help but
   * time and that server's leads to the end of all work.
   */
  private Optional<Integer> stuck() {
    BitSet ends = new BitSet(worlds.size());
    Deque<Integer> next = new ArrayDeque<>();
    for (int i = 0; i < worlds.size(); i++) {
      if (worlds.get(i).allEnded()) {
        ends.set(i);
        next.add(i);
      }
    }
    while (!next.isEmpty()) {
      for (int source : sources.get(next.remove())) {
        if (!ends.get(source)) {
          ends.set(source);
          next.add(source);
        }
      }
    }
    int witnesses = scope.alike() ? scope.servers() : scope.servers() - 1;
    for (int i = ends.nextClearBit(0); i < worlds.size(); i = ends.nextClearBit(i + 1)) {
      if (worlds.get(i).servers().stream().limit(witnesses).anyMatch(s -> s.mode() == Mode.UP)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private Result found(String invariant, List<String> trace) {
    return new Result(worlds.size(), Optional.of(new Counterexample(invariant, trace)));
  }

  /**
   * The way from the beginning to a world, with everybody's names as they were, which the canonical
   * form has changed.
   */
  private Way way(int world) {
    Deque<World> targets = new ArrayDeque<>();
    for (int i = world; parents.get(i) >= 0; i = parents.get(i)) {
      targets.push(worlds.get(i));
    }
    World reached = World.initial(scope);
    List<String> sentences = new ArrayList<>();
    for (World target : targets) {
      Step step =
          steps(reached).stream()
              .filter(s -> canonical.of(s.next()).equals(target))
              .findFirst()
              .orElseThrow();
      sentences.add(step.sentence());
      reached = step.next();
    }
    return new Way(sentences, reached);
  }

  private record Way(List<String> sentences, World end) {}
}
