package dev.cutroom.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Says in plain sentences what a variant could not have. */
final class Warnings {

  private final List<ScoredSource> sources;
  private final SelectionRequest request;

  Warnings(List<ScoredSource> sources, SelectionRequest request) {
    this.sources = sources;
    this.request = request;
  }

  /**
   * @param sameAs index of an earlier variant that shows the very same; -1: none
   */
  List<String> of(List<Placement> placements, int sameAs) {
    List<String> warnings = new ArrayList<>();
    long frames = placements.stream().mapToLong(Placement::frames).sum();
    if (frames < request.targetFrames()) {
      warnings.add(
          "%s only %s of the %s seconds asked."
              .formatted(
                  sources.size() == 1 ? "The source gives" : "The sources give",
                  shortOf(request.seconds(frames), request.targetSeconds()),
                  oneDecimal(request.targetSeconds())));
    }
    if (sameAs >= 0) {
      warnings.add(
          "This variant shows the same as variant %d: there is nothing else to show."
              .formatted(sameAs + 1));
    } else if (placements.stream().anyMatch(p -> p.block().shared())) {
      warnings.add(
          "There is too little footage for %d variants of their own: some of this one is shown in"
                  .formatted(request.variantCount())
              + " others too.");
    }
    for (ScoredSource source : sources) {
      if (placements.stream().anyMatch(p -> p.block().source() == source)) {
        addFlaws(warnings, source);
      }
    }
    return warnings;
  }

  private void addFlaws(List<String> warnings, ScoredSource source) {
    String name =
        sources.size() == 1 ? "The whole source" : "All of source " + (sources.indexOf(source) + 1);
    if (!source.measurements().still()) {
      source.tolerated().forEach(flaw -> warnings.add(name + " " + flaw.words() + "."));
    }
    if (source.measurements().soundDamaged()) {
      warnings.add("Some of the sound is damaged and could not be decoded.");
    }
  }

  /** To the frame where a tenth of a second does not tell the two apart. */
  private static String shortOf(double seconds, double asked) {
    String rounded = oneDecimal(seconds);
    return rounded.equals(oneDecimal(asked))
        ? BigDecimal.valueOf(seconds).setScale(2, RoundingMode.DOWN).toPlainString()
        : rounded;
  }

  private static String oneDecimal(double seconds) {
    BigDecimal rounded = BigDecimal.valueOf(seconds).setScale(1, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
