package dev.cutroom.plan;

import static dev.cutroom.plan.PlanFixtures.REEL;
import static dev.cutroom.plan.PlanFixtures.SOURCE;
import static dev.cutroom.plan.PlanFixtures.clip;
import static dev.cutroom.plan.PlanFixtures.edit;
import static dev.cutroom.plan.PlanFixtures.landscape;
import static dev.cutroom.plan.PlanFixtures.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.VideoAsset;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenderPlansTest {

  @Test
  void thirtyCutsOfOddLengthHaveTheFramesOfTheWhole() {
    RenderPlan plan = plan(cuts(30, 1_370_000), REEL, landscape());

    assertThat(plan.totalFrames()).isEqualTo(1233);
    assertThat(plan.sound().totalSamples()).isEqualTo(1233 * 1600);
    assertThat(plan.segments()).hasSize(30).allMatch(s -> s.frames() == 41 || s.frames() == 42);
  }

  @Test
  void thousandCutsDriftByNothing() {
    OutputSpec ntsc = withRate(new FrameRate(30_000, 1001));
    RenderPlan plan = plan(cuts(1000, 777_777), ntsc, landscape());

    long frames = ntsc.frameRate().frameAt(Duration.ofNanos(777_777_000_000L));
    assertThat(plan.totalFrames()).isEqualTo(frames);
    assertThat(plan.sound().totalSamples()).isEqualTo(ntsc.frameRate().sampleAt(frames));
    long shown = 0;
    for (int i = 0; i < 1000; i++) {
      shown += plan.segments().get(i).frames();
      SoundPart part = plan.sound().parts().get(i);
      assertThat(part.start() + part.samples()).isEqualTo(ntsc.frameRate().sampleAt(shown));
    }
  }

  @Test
  void longShotIsSplitEvenlyAndGoesOnWhereItStopped() {
    RenderPlan plan = plan(edit(clip(seconds(7), seconds(0), millis(20_033))), REEL, landscape());

    assertThat(plan.segments())
        .extracting(PlannedSegment::index, s -> film(s).start(), PlannedSegment::frames)
        .containsExactly(
            tuple(0, seconds(7), 200L),
            tuple(1, REEL.frameRate().timeOf(200).plusSeconds(7), 200L),
            tuple(2, REEL.frameRate().timeOf(400).plusSeconds(7), 201L));
    assertThat(plan.sound().parts()).hasSize(1);
  }

  @Test
  void soundIsSilentWhereThereIsNoneOrItIsTurnedOff() {
    Clip muted = Clip.of(new VideoAsset(SOURCE, seconds(1), 0), seconds(0), seconds(1));
    SourceFacts mute =
        new SourceFacts(
            SOURCE,
            "a",
            landscape().displayed(),
            landscape().frameRate(),
            seconds(9),
            false,
            Colour.BT709,
            false);

    SoundPlan turnedOff = plan(edit(muted), REEL, landscape()).sound();
    assertThat(turnedOff.parts()).isEmpty();
    assertThat(turnedOff.totalSamples()).isEqualTo(48_000);
    assertThat(plan(edit(clip(seconds(0), seconds(0), seconds(1))), REEL, mute).sound().parts())
        .isEmpty();
  }

  @Test
  void decodingBeginsEarlyEnoughToKnowWhatIsOnScreen() {
    assertThat(film(firstOf(seconds(5))).preroll()).isEqualTo(millis(100));
    assertThat(film(firstOf(millis(40))).preroll()).isEqualTo(millis(40));
    assertThat(film(firstOf(seconds(0))).preroll()).isZero();
  }

  @Test
  void whatTheSourcesDoNotHaveIsRefusedAllAtOnce() {
    UUID other = new UUID(0, 2);
    Clip unknown = Clip.of(new ImageAsset(other), seconds(0), seconds(1));
    Clip beyond = clip(Duration.ofHours(1), seconds(1), seconds(1));
    Clip asPicture = Clip.of(new ImageAsset(SOURCE), seconds(2), seconds(1));

    EditRefusedException refused =
        catchThrowableOfType(
            EditRefusedException.class,
            () -> plan(edit(unknown, beyond, asPicture), REEL, landscape()));

    assertThat(refused.faults())
        .extracting(EditFault::pointer, EditFault::code)
        .containsExactly(
            tuple("/timeline/tracks/0/clips/0/asset/sourceId", "unknown_source"),
            tuple("/timeline/tracks/0/clips/1/asset/trim", "beyond_source"),
            tuple("/timeline/tracks/0/clips/2/asset/type", "unknown_value"));
  }

  @Test
  void lastFrameStandsForHalfASecondAtAnySpeed() {
    Clip slow =
        Clip.builder(new VideoAsset(SOURCE, seconds(9), 1))
            .start(Start.at(seconds(0)))
            .speed(0.25)
            .build();

    assertThat(faults(slow.but().length(Length.of(seconds(6))).build()))
        .containsExactly("/timeline/tracks/0/clips/0/asset/trim beyond_source");
    assertThat(faults(slow.but().length(Length.of(millis(4500))).build())).isEmpty();
    Clip fast = slow.but().speed(4).build();
    assertThat(faults(fast.but().length(Length.of(millis(740))).build())).isEmpty();
    assertThat(faults(fast.but().length(Length.of(millis(800))).build()))
        .containsExactly("/timeline/tracks/0/clips/0/asset/trim beyond_source");
  }

  @Test
  void noSegmentBeginsBehindTheLastFrameOfItsSource() {
    Clip over = clip(seconds(0), seconds(0), millis(10_500));
    Clip next =
        clip(seconds(0), millis(9766), seconds(3))
            .but()
            .transition(Transitions.in(Transition.of(TransitionName.CROSS_FADE, millis(734))))
            .build();

    RenderPlan plan = plan(edit(over, next), REEL, tenSeconds());

    assertThat(plan.segments())
        .allSatisfy(
            segment ->
                assertThat(film(segment).start())
                    .isLessThanOrEqualTo(seconds(10).minus(REEL.frameRate().timeOf(1))));
  }

  private static List<String> faults(Clip clip) {
    try {
      plan(edit(clip), REEL, tenSeconds());
      return List.of();
    } catch (EditRefusedException refused) {
      return refused.faults().stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
    }
  }

  private static SourceFacts tenSeconds() {
    return new SourceFacts(
        SOURCE,
        "a".repeat(64),
        landscape().displayed(),
        landscape().frameRate(),
        seconds(10),
        true,
        Colour.BT709,
        false);
  }

  @Test
  void costGrowsWithTheFramesAndCoversEverySegment() {
    Cost one = plan(edit(clip(seconds(0), seconds(0), seconds(5))), REEL, landscape()).cost();
    Cost four = plan(edit(clip(seconds(0), seconds(0), seconds(20))), REEL, landscape()).cost();

    assertThat(four.segments()).hasSize(2);
    assertThat(four.total()).isBetween(3 * one.total(), 4 * one.total());
  }

  private static PictureSource.Film film(PlannedSegment segment) {
    return (PictureSource.Film) segment.picture().source();
  }

  private static PlannedSegment firstOf(Duration trim) {
    return plan(edit(clip(trim, seconds(0), seconds(1))), REEL, landscape()).segments().get(0);
  }

  private static Edit cuts(int count, long lengthMicros) {
    return edit(
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    clip(
                        seconds(i),
                        Duration.ofNanos(i * lengthMicros * 1000),
                        Duration.ofNanos(lengthMicros * 1000)))
            .toArray(Clip[]::new));
  }

  private static OutputSpec withRate(FrameRate rate) {
    return new OutputSpec(
        REEL.frame(),
        rate,
        REEL.crf(),
        REEL.maxrateKbit(),
        REEL.bufsizeKbit(),
        REEL.gopFrames(),
        REEL.speed(),
        REEL.audioKbit(),
        REEL.loudness());
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
