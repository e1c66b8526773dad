package dev.cutroom.history;

import dev.cutroom.history.Deed.Verb;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** What jqwik runs, inside the server only: see {@link JqwikInServer}. */
public class Histories {
  private static final int LONGEST = 80;
  private static final int NEWEST = 4;

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void everyMoveKeepsTheInvariants(@ForAll("histories") List<Deed> deeds) {
    Story story = new Story();
    deeds.forEach(story::perform);
  }

  @Provide
  Arbitrary<List<Deed>> histories() {
    Arbitrary<Integer> few = Arbitraries.integers().between(0, NEWEST - 1);
    Arbitrary<Integer> amounts = Arbitraries.integers().between(0, 99);
    return Combinators.combine(verbs(), few, few, amounts)
        .as(Deed::new)
        .list()
        .ofMaxSize(LONGEST)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  /** Ends are rare, so that histories are long. */
  private static Arbitrary<Verb> verbs() {
    return Arbitraries.frequency(
        Tuple.of(4, Verb.START),
        Tuple.of(8, Verb.CLAIM),
        Tuple.of(4, Verb.BEAT),
        Tuple.of(4, Verb.KEEP_STEP),
        Tuple.of(2, Verb.HAND_BACK),
        Tuple.of(3, Verb.TRY_AGAIN),
        Tuple.of(2, Verb.RETRY),
        Tuple.of(2, Verb.COMPLETE),
        Tuple.of(1, Verb.FAIL),
        Tuple.of(1, Verb.CANCEL),
        Tuple.of(1, Verb.CANCELLED));
  }
}
