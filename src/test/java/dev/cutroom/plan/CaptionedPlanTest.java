package dev.cutroom.plan;

import static dev.cutroom.plan.PlanFixtures.REEL;
import static dev.cutroom.plan.PlanFixtures.SOURCE;
import static dev.cutroom.plan.PlanFixtures.clip;
import static dev.cutroom.plan.PlanFixtures.landscape;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.CaptionsTrack;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.TitleAsset;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.edit.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a change of what lies over the pictures costs. */
class CaptionedPlanTest {

  private static final VideoTrack MINUTE =
      new VideoTrack(
          List.of(
              clip(seconds(0), seconds(0), seconds(25)),
              clip(seconds(60), seconds(25), seconds(35))));

  @Test
  void anotherWordChangesOneSegmentOfAMinute() {
    List<Cue> cues = cues(60, 1400);
    RenderPlan before = plan(captions(cues), MINUTE);
    cues.set(21, Cue.ofText(cues.get(21).start(), cues.get(21).end(), "Something else"));

    RenderPlan after = plan(captions(cues), MINUTE);

    List<PlannedSegment> changed = changed(before, after);
    assertThat(changed).hasSize(1);
    assertThat(changed.get(0).frames()).isLessThanOrEqualTo(120);
    assertThat(after.sound().contentHash()).isEqualTo(before.sound().contentHash());
    assertThat(after.joinHash()).isNotEqualTo(before.joinHash());
  }

  @Test
  void segmentsUnderCaptionsAreShortAndEndWithCuesWhereTheyCan() {
    RenderPlan plan = plan(captions(cues(60, 1400)), MINUTE);

    assertThat(plan.totalFrames()).isEqualTo(1800);
    assertThat(plan.segments()).hasSizeBetween(17, 24);
    assertThat(plan.segments()).allMatch(s -> s.frames() >= 50 && s.frames() <= 120);
    assertThat(plan.segments().stream().filter(s -> s.frames() % 42 == 0).count())
        .isGreaterThan(plan.segments().size() / 2);
  }

  @Test
  void whatIsBareBesideCaptionsStaysLong() {
    List<Cue> cues = List.of(Cue.ofText(seconds(30), seconds(32), "Only here"));

    RenderPlan plan = plan(captions(cues), MINUTE);

    assertThat(plan.segments())
        .extracting(PlannedSegment::frames)
        .containsExactly(250L, 250L, 250L, 150L, 60L, 280L, 280L, 280L);
    assertThat(plan.segments().stream().filter(s -> !s.overlays().isEmpty())).hasSize(1);
  }

  @Test
  void sameCueOverTheSameFramesLaterIsTheSameSegment() {
    VideoTrack twice =
        new VideoTrack(
            List.of(
                clip(seconds(7), seconds(0), seconds(3)),
                clip(seconds(7), seconds(3), seconds(3))));
    List<Cue> cues =
        List.of(
            Cue.ofText(millis(500), millis(2000), "The same"),
            Cue.ofText(millis(3500), millis(5000), "The same"));

    List<PlannedSegment> segments = plan(captions(cues), twice).segments();

    assertThat(segments).hasSize(2);
    assertThat(segments.get(1).contentHash()).isEqualTo(segments.get(0).contentHash());
  }

  @Test
  void titleThatStandsSaysNothingOfWhenItCame() {
    Clip title =
        Clip.builder(TitleAsset.of("For ever"))
            .start(Start.at(millis(500)))
            .length(Length.END)
            .transition(Transitions.in(Transition.of(TransitionName.FADE, millis(400))))
            .build();
    OverlayTrack track = new OverlayTrack(List.of(title));
    OverlayTrack later =
        new OverlayTrack(List.of(title.but().start(Start.at(millis(600))).build()));

    assertThat(changed(plan(track, MINUTE), plan(later, MINUTE)))
        .extracting(PlannedSegment::index)
        .containsExactly(0);
  }

  @Test
  void captionsThatStandElsewhereAreOtherPictures() {
    Edit edit = Edit.of("instagram-reel", Timeline.of(captions(cues(2, 1000)), MINUTE));
    OutputSpec strict =
        new OutputSpec(
            REEL.frame(),
            REEL.frameRate(),
            REEL.crf(),
            REEL.maxrateKbit(),
            REEL.bufsizeKbit(),
            REEL.gopFrames(),
            REEL.speed(),
            REEL.coding(),
            REEL.audioKbit(),
            REEL.loudness(),
            new Margins(0.1, 0.1, 0.1, 0.3));

    RenderPlan before = RenderPlans.of(edit, REEL, ingredients());
    RenderPlan after = RenderPlans.of(edit, strict, ingredients());

    assertThat(changed(before, after)).allMatch(segment -> !segment.overlays().isEmpty());
    assertThat(changed(before, after)).isNotEmpty();
  }

  @Test
  void givenCuesStayWhatTheyAreWithoutANumberOfWords() {
    List<Cue> cues = List.of(Cue.ofText(seconds(1), seconds(3), "One two three"));

    assertThat(plan(captions(cues), MINUTE).captions()).isEqualTo(cues);
  }

  @Test
  void aNumberOfWordsDividesEachCueByItself() {
    List<Cue> cues =
        List.of(
            Cue.ofText(seconds(1), seconds(3), "One two three"),
            Cue.ofText(seconds(5), seconds(9), "Four"));
    CaptionsAsset asset = new CaptionsAsset(false, cues, CaptionStyle.DEFAULT, 2);
    CueMaker maker =
        new CueMaker() {
          @Override
          public List<Cue> cues(List<Word> words, CaptionsAsset captions) {
            return CueMaker.WORD_BY_WORD.cues(words, captions);
          }

          @Override
          public List<Cue> given(Cue cue, CaptionsAsset captions) {
            return List.of(
                new Cue(cue.start(), cue.start().plusMillis(500), cue.words().subList(0, 1)),
                new Cue(cue.start().plusMillis(500), cue.end(), cue.words()));
          }
        };
    Ingredients ingredients =
        new Ingredients(Map.of(SOURCE, landscape()), Map.of(), maker, "8.0.1", "");
    Edit edit =
        Edit.of("instagram-reel", Timeline.of(new CaptionsTrack(List.of(Clip.of(asset))), MINUTE));

    assertThat(RenderPlans.of(edit, REEL, ingredients).captions())
        .extracting(Cue::start)
        .containsExactly(seconds(1), millis(1500), seconds(5), millis(5500));
  }

  private static List<PlannedSegment> changed(RenderPlan before, RenderPlan after) {
    List<String> known = before.segments().stream().map(PlannedSegment::contentHash).toList();
    return after.segments().stream()
        .filter(segment -> !known.contains(segment.contentHash()))
        .toList();
  }

  private static List<Cue> cues(int count, long millisEach) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < count && (i + 1) * millisEach <= 60_000; i++) {
      cues.add(Cue.ofText(millis(i * millisEach), millis((i + 1) * millisEach), "Cue number " + i));
    }
    return cues;
  }

  private static CaptionsTrack captions(List<Cue> cues) {
    return new CaptionsTrack(List.of(Clip.of(CaptionsAsset.ofCues(cues, CaptionStyle.DEFAULT))));
  }

  private static RenderPlan plan(Track... tracks) {
    return RenderPlans.of(Edit.of("instagram-reel", Timeline.of(tracks)), REEL, ingredients());
  }

  private static Ingredients ingredients() {
    return Ingredients.of(Map.of(SOURCE, landscape()), "8.0.1");
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
