package dev.cutroom.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutroom.ffmpeg.Rational;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VariantsTest {

  private static final Rational THIRTY = new Rational(30, 1);

  private static SelectionRequest request(int variants, double seconds) {
    return request(variants, seconds, THIRTY);
  }

  private static SelectionRequest request(int variants, double seconds, Rational rate) {
    Duration target = Duration.ofMillis(Math.round(seconds * 1000));
    return new SelectionRequest(variants, target, rate, 9.0 / 16, 0);
  }

  private static List<Variant> choose(Footage footage, SelectionRequest request) {
    return Variants.choose(List.of(footage.source(1)), request);
  }

  private static Span span(Shot shot) {
    double length = shot.lengthFrames() / THIRTY.value();
    return new Span(shot.startSeconds(), shot.startSeconds() + length);
  }

  private static List<Span> spans(List<Variant> variants) {
    return variants.stream().flatMap(v -> v.shots().stream()).map(VariantsTest::span).toList();
  }

  @Test
  void plentyOfFootageGivesVariantsThatShareNothing() {
    List<Variant> variants = choose(new Footage(120, 1).cutAt(20, 50, 90), request(4, 15));

    assertThat(variants).hasSize(4).allSatisfy(v -> assertThat(v.lengthFrames()).isEqualTo(450));
    assertThat(variants).allSatisfy(v -> assertThat(v.warnings()).isEmpty());
    List<Span> spans = spans(variants);
    for (int i = 0; i < spans.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(spans.get(i).overlaps(spans.get(j))).isFalse();
      }
    }
  }

  @Test
  void shotsStayInsideScenes() {
    double[] cuts = {7, 14.3, 22, 31, 44};
    for (Span span : spans(choose(new Footage(60, 2).cutAt(cuts), request(3, 15)))) {
      for (double cut : cuts) {
        assertThat(span.start() > cut || span.end() < cut).isTrue();
      }
    }
  }

  @Test
  void shotsAreSpreadOverTheSource() {
    for (Variant variant : choose(new Footage(120, 3).cutAt(30, 60, 90), request(3, 15))) {
      List<Shot> shots = variant.shots();
      assertThat(shots.get(0).startSeconds()).isLessThan(40);
      assertThat(shots.get(shots.size() - 1).startSeconds()).isGreaterThan(80);
    }
  }

  @Test
  void blackFrozenAndBlurredStretchesStayOut() {
    Footage footage = new Footage(60, 4).black(10, 20).blurred(30, 35).frozen(40, 50);
    List<Span> bad = List.of(new Span(10, 20), new Span(30, 35), new Span(40, 50));

    for (Span span : spans(choose(footage, request(3, 15)))) {
      assertThat(bad).noneMatch(span::overlaps);
    }
  }

  @Test
  void aRepeatedSceneIsNotShownTwiceWhileThereIsElse() {
    Footage footage = new Footage(60, 5).cutAt(20, 40).repeats(0, 40, 20);

    List<Span> spans = spans(choose(footage, request(2, 15)));
    for (Span later : spans) {
      Span before = new Span(Math.max(0, later.start() - 40), Math.max(0, later.end() - 40));
      for (Span span : spans) {
        double both = Math.min(span.end(), before.end()) - Math.max(span.start(), before.start());
        assertThat(both).isLessThanOrEqualTo(0.6 * span.length());
      }
    }
  }

  @Test
  void aShortSourceIsShownWholeAndSaysSo() {
    Variant variant = choose(new Footage(4.6, 6), request(1, 15)).get(0);

    assertThat(variant.lengthFrames()).isEqualTo(138);
    assertThat(variant.shots()).hasSize(1);
    assertThat(variant.warnings()).contains("The source gives only 4.6 of the 15 seconds asked.");
  }

  @Test
  void variantsDifferEvenWhenTheyMustShareFootage() {
    List<Variant> variants = choose(new Footage(22, 7).cutAt(8, 15), request(3, 15));

    assertThat(new HashSet<>(variants.stream().map(Variant::shots).toList())).hasSize(3);
    assertThat(variants).allSatisfy(v -> assertThat(v.lengthFrames()).isEqualTo(450));
    assertThat(variants)
        .anySatisfy(v -> assertThat(String.join(" ", v.warnings())).contains("too little footage"));
  }

  @Test
  void noFootageIsSharedWhileSomeIsLeft() {
    // 39 of the 45 seconds asked: what is shared must be about what is missing.
    List<Span> spans = spans(choose(new Footage(39, 8), request(3, 15)));
    int covered = 0;
    for (double t = 0.05; t < 39; t += 0.1) {
      double time = t;
      covered += spans.stream().anyMatch(s -> s.start() <= time && time < s.end()) ? 1 : 0;
    }
    assertThat(covered / 390.0).isGreaterThan(0.9);
  }

  @Test
  void aVariantThatCannotDifferSaysSo() {
    List<Variant> variants = choose(new Footage(3, 9), request(2, 15));

    assertThat(variants.get(1).warnings())
        .contains("This variant shows the same as variant 1: there is nothing else to show.");
  }

  @Test
  void aPictureIsShownForTheWholeLength() {
    Variant variant = choose(Footage.picture(), request(1, 12)).get(0);

    assertThat(variant.lengthFrames()).isEqualTo(360);
    assertThat(variant.shots().get(0).still()).isTrue();
    assertThat(variant.reasons()).contains(Reason.STILL_PICTURE);
    assertThat(variant.warnings()).isEmpty();
  }

  @Test
  void picturesAndVideosMix() {
    List<SourceMeasurements> sources =
        List.of(Footage.picture().source(1), new Footage(40, 10).cutAt(20).source(2));
    List<Variant> variants = Variants.choose(sources, request(2, 12));

    assertThat(variants).allSatisfy(v -> assertThat(v.lengthFrames()).isEqualTo(360));
    assertThat(variants).anyMatch(v -> v.shots().get(0).sourceId().equals(Footage.id(1)));
    assertThat(variants)
        .allMatch(v -> v.shots().stream().anyMatch(s -> s.sourceId().equals(Footage.id(2))));
  }

  @Test
  void aSourceThatStandsStillThroughoutIsAllowedWithAWarning() {
    Variant variant = choose(new Footage(20, 11).frozen(0, 20), request(1, 10)).get(0);

    assertThat(variant.lengthFrames()).isEqualTo(300);
    assertThat(variant.warnings()).contains("The whole source stands still.");
  }

  @Test
  void speechIsCutInPausesWhereItCan() {
    Footage footage = new Footage(60, 12).speaking();
    SoundTracks sound = Objects.requireNonNull(footage.measured().sound());
    List<Span> spans = spans(choose(footage, request(2, 15)));

    long ends = spans.stream().filter(s -> sound.levelDb(s.end() + 0.01) < -50).count();
    assertThat(ends).isGreaterThanOrEqualTo(spans.size() - 3);
    assertThat(choose(footage, request(1, 15)).get(0).reasons()).contains(Reason.SPEECH);
  }

  @Test
  void theFocusFollowsWhatStandsOut() {
    List<Shot> shots = choose(new Footage(20, 13).focusAt(0.7), request(1, 6)).get(0).shots();

    assertThat(shots).allSatisfy(s -> assertThat(s.focus().x()).isBetween(0.6, 0.8));
    assertThat(shots).allSatisfy(s -> assertThat(s.focus().y()).isEqualTo(0.5));
  }

  @Test
  void sharperFootageIsPreferredAndScoresHigher() {
    Footage footage = new Footage(60, 14).cutAt(30).sharpness(0.45, 0, 30);
    List<Variant> variants = choose(footage, request(1, 6));

    long sharp = variants.get(0).shots().stream().filter(s -> s.startSeconds() > 29).count();
    assertThat(sharp).isGreaterThanOrEqualTo(variants.get(0).shots().size() - 1L);
  }

  @Test
  void everySourceGivesSomething() {
    List<SourceMeasurements> sources =
        List.of(new Footage(600, 15).source(1), new Footage(12, 16).source(2));
    for (Variant variant : Variants.choose(sources, request(3, 15))) {
      assertThat(variant.shots().stream().map(Shot::sourceId).distinct()).hasSize(2);
    }
  }

  @Test
  void theRulesHoldForAnyFootage() {
    Random random = new Random(42);
    List<Rational> rates = List.of(THIRTY, new Rational(25, 1), new Rational(30000, 1001));
    for (int round = 0; round < 150; round++) {
      double seconds = 0.04 + random.nextDouble() * random.nextDouble() * 90;
      Footage footage = new Footage(seconds, round);
      for (double cut = random.nextDouble() * 8; cut < seconds - 0.1; ) {
        footage.cutAt(cut + 0.05);
        cut += 0.2 + random.nextDouble() * random.nextDouble() * 20;
      }
      if (random.nextBoolean()) {
        footage.black(seconds / 3, seconds / 2);
      }
      if (random.nextBoolean()) {
        footage.speaking();
      }
      Rational rate = rates.get(round % rates.size());
      SelectionRequest request =
          request(1 + random.nextInt(10), 0.5 + random.nextDouble() * 40, rate);
      List<Variant> variants = choose(footage, request);

      assertThat(variants).hasSize(request.variantCount());
      assertThat(choose(footage, request)).isEqualTo(variants);
      for (Variant variant : variants) {
        assertRules(variant, request, seconds);
      }
    }
  }

  private static void assertRules(Variant variant, SelectionRequest request, double seconds) {
    long frames = variant.lengthFrames();
    if (frames < request.targetFrames()) {
      assertThat(variant.warnings().get(0)).startsWith("The source gives only");
    } else {
      assertThat(frames).isEqualTo(request.targetFrames());
    }
    double at = 0;
    List<Double> ends = new ArrayList<>();
    for (Shot shot : variant.shots()) {
      assertThat(shot.startSeconds()).isGreaterThanOrEqualTo(at - 0.0011);
      at = shot.startSeconds() + request.seconds(shot.lengthFrames());
      ends.add(at);
      assertThat(shot.score()).isBetween(0.0, 1.0);
    }
    double frame = 1 / request.frameRate().value();
    assertThat(ends.get(ends.size() - 1)).isLessThan(Math.max(frame, seconds) + 0.002);
  }

  @Test
  void nothingToChooseFromIsRefused() {
    assertThatThrownBy(() -> Variants.choose(List.of(), request(1, 5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> request(11, 5)).hasMessageContaining("1 to 10");
  }
}
