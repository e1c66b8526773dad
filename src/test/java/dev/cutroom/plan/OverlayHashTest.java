package dev.cutroom.plan;

import static dev.cutroom.plan.PlanFixtures.REEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.Animation;
import dev.cutroom.edit.CaptionPosition;
import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Highlight;
import dev.cutroom.edit.Look;
import dev.cutroom.edit.Placement;
import dev.cutroom.edit.TextCase;
import dev.cutroom.edit.TextStyle;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.Turn;
import dev.cutroom.edit.Word;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What lies over a picture must not be found under the hash of anything else. */
class OverlayHashTest {

  private static final UUID LOGO = new UUID(0, 3);
  private static final PlannedPicture WHITE =
      new PlannedPicture(
          new PictureSource.Plain("#FFFFFF"),
          Turn.NONE,
          new Geometry.Stretch(new Size(1080, 1920)),
          Colour.BT709,
          Look.NONE,
          null,
          List.of());

  /** Written as Java shows records, the two were the same text. */
  @Test
  void wordThatLooksLikeTheRestOfTheCueIsAnotherWord() {
    List<Word> two = List.of(new Word("Out", millis(0), millis(1000)), word("now", 1000, 2000));
    List<Word> one = List.of(word("Out, start=PT0S, end=PT1S], Word[text=now", 1000, 2000));

    assertThat(hash(captions(CaptionStyle.DEFAULT, two)))
        .isNotEqualTo(hash(captions(CaptionStyle.DEFAULT, one)));
  }

  @Test
  void captionsHashChangesWithEachThingThatIsSeenOfThem() {
    TextStyle text = TextStyle.named("box");
    List<Word> words = List.of(word("Now", 0, 500));
    assertThat(
            List.of(
                hash(captions(CaptionStyle.DEFAULT, words)),
                hash(captions(CaptionStyle.DEFAULT, List.of(word("Now", 0, 400)))),
                hash(captions(CaptionStyle.DEFAULT, List.of(word("Now", 100, 500)))),
                hash(captions(CaptionStyle.named("box"), words)),
                hash(captions(new CaptionStyle(text, Highlight.BOX, null, null, null), words)),
                hash(captions(new CaptionStyle(text, null, "#123456", null, null), words)),
                hash(captions(new CaptionStyle(text, null, null, null, Animation.POP), words)),
                hash(captions(placed(text, new CaptionPosition.At(0.4)), words)),
                hash(captions(placed(text, new CaptionPosition.At(0.5)), words)),
                hash(captions(placed(text, CaptionPosition.Area.TOP), words))))
        .doesNotHaveDuplicates();
  }

  @Test
  void titlesHashChangesWithEachThingThatIsSeenOfIt() {
    Transition fade = Transition.of(TransitionName.FADE, millis(500));
    Placement high = new Placement(0.5, 0.2, 1, 1);
    assertThat(
            List.of(
                hash(title("Sale", TextStyle.DEFAULT, Placement.FULL, Transitions.NONE)),
                hash(title("Sales", TextStyle.DEFAULT, Placement.FULL, Transitions.NONE)),
                hash(title("Sale", TextStyle.DEFAULT, high, Transitions.NONE)),
                hash(title("Sale", TextStyle.DEFAULT, Placement.FULL, Transitions.in(fade))),
                hash(title("Sale", TextStyle.DEFAULT, Placement.FULL, out(fade))),
                hash(title("Sale", sized(40.0, null, null), Placement.FULL, Transitions.NONE)),
                hash(title("Sale", sized(null, 40.0, null), Placement.FULL, Transitions.NONE)),
                hash(title("Sale", sized(null, null, true), Placement.FULL, Transitions.NONE)),
                hash(title("Sale", sized(null, null, false), Placement.FULL, Transitions.NONE))))
        .doesNotHaveDuplicates();
  }

  @Test
  void imagesHashChangesWithEachThingThatIsSeenOfIt() {
    Size wide = new Size(200, 100);
    assertThat(
            List.of(
                hash(image("a", wide, Turn.NONE)),
                hash(image("b", wide, Turn.NONE)),
                hash(image("a", new Size(100, 200), Turn.NONE)),
                hash(image("a", wide, new Turn(90, false, false))),
                hash(image("a", wide, new Turn(0, true, false))),
                hash(image("a", wide, new Turn(0, false, true)))))
        .doesNotHaveDuplicates();
  }

  private static String hash(PlannedOverlay overlay) {
    Ingredients ingredients = Ingredients.of(Map.of(), "8.0.1");
    return new SegmentHash(REEL, ingredients).of(60, WHITE, null, List.of(overlay));
  }

  private static PlannedOverlay captions(CaptionStyle style, List<Word> words) {
    return new PlannedOverlay.Captions(
        List.of(new Cue(millis(0), millis(2000), words)), style, millis(0));
  }

  private static PlannedOverlay title(
      String text, TextStyle style, Placement placement, Transitions transitions) {
    return new PlannedOverlay.Title(text, style, placement, transitions, millis(0), millis(2000));
  }

  private static PlannedOverlay image(String sha256, Size displayed, Turn turn) {
    return new PlannedOverlay.Image(
        LOGO, sha256, displayed, turn, Placement.FULL, Transitions.NONE, millis(0), millis(2000));
  }

  private static CaptionStyle placed(TextStyle text, CaptionPosition position) {
    return new CaptionStyle(text, null, null, position, null);
  }

  private static TextStyle sized(
      @Nullable Double size, @Nullable Double outline, @Nullable Boolean shadow) {
    return new TextStyle(null, null, size, null, null, outline, shadow, null, null, TextCase.UPPER);
  }

  private static Transitions out(Transition out) {
    return new Transitions(null, out);
  }

  private static Word word(String text, long startMillis, long endMillis) {
    return new Word(text, millis(startMillis), millis(endMillis));
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
