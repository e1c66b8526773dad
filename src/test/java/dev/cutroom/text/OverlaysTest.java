package dev.cutroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.Placement;
import dev.cutroom.edit.TextStyle;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.Word;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OverlaysTest {

  private static final List<String> TEXTS =
      List.of(
          "This trick saves you two hours 🔥",
          "Donaudampfschifffahrtsgesellschaftskapitänswitwe",
          "هذه الحيلة توفر لك ساعتين كل يوم",
          "यह तरकीब आपके दो घंटे बचाती है",
          "この方法で毎日二時間節約できます",
          "เคล็ดลับนี้ช่วยประหยัดเวลาสองชั่วโมง");

  /** What every vertical platform leaves free, advertisements included. */
  private static final SafeArea STRICT =
      new SafeArea(120 / 1080.0, 288 / 1920.0, 192 / 1080.0, 672 / 1920.0);

  static Stream<String> styles() {
    return Styles.captionNames().stream();
  }

  @ParameterizedTest
  @MethodSource("styles")
  void nothingLeavesTheSafeArea(String style) {
    for (String text : TEXTS) {
      for (int[] size : new int[][] {{360, 640}, {640, 360}}) {
        Scene scene = scene(style, text, size[0], size[1]);
        for (long millis : new long[] {0, 66, 133, 400}) {
          assertInside(scene, Duration.ofMillis(millis));
        }
      }
    }
  }

  @Test
  void aTextThatIsMuchTooLongShrinksUntilItFits() {
    String text = "many words that nobody reads ".repeat(30).strip();
    assertInside(scene("bold-pop", text, 540, 960), Duration.ofSeconds(1));
  }

  @Test
  void theSpokenWordHasTheHighlightColourAndNoOther() {
    CaptionLook look = Styles.caption(CaptionStyle.named("bold-pop"));
    Scene scene = scene("bold-pop", "one two three", 540, 960);
    Rectangle before = new Rectangle();
    for (int word = 0; word < 3; word++) {
      // After the pop, in the middle of each word.
      BufferedImage still = Overlays.still(scene, Duration.ofMillis(700 * word + 350));
      Rectangle yellow = where(still, look.highlightColour());
      assertThat(yellow.isEmpty()).isFalse();
      assertThat(yellow).isNotEqualTo(before);
      before = yellow;
    }
  }

  @Test
  void rightToLeftWordsAreSpokenFromTheRight() {
    CaptionLook look = Styles.caption(CaptionStyle.named("bold-pop"));
    Scene scene = scene("bold-pop", "שלום עולם", 540, 960);
    Rectangle first = where(Overlays.still(scene, Duration.ofMillis(350)), look.highlightColour());
    Rectangle second =
        where(Overlays.still(scene, Duration.ofMillis(1050)), look.highlightColour());
    assertThat(first.x).isGreaterThan(second.x + second.width);
  }

  @Test
  void aKaraokeFillGrowsWithinTheWord() {
    Color sung = Styles.caption(CaptionStyle.named("karaoke-fill")).highlightColour();
    Scene scene = scene("karaoke-fill", "wonderful", 540, 960);
    int early = where(Overlays.still(scene, Duration.ofMillis(200)), sung).width;
    int late = where(Overlays.still(scene, Duration.ofMillis(500)), sung).width;
    assertThat(early).isPositive();
    assertThat(late).isGreaterThan(early * 2);
    Scene hebrew = scene("karaoke-fill", "שלוםשלום", 540, 960);
    Rectangle start = where(Overlays.still(hebrew, Duration.ofMillis(200)), sung);
    Rectangle rest = where(Overlays.still(hebrew, Duration.ofMillis(200)), Color.WHITE);
    assertThat(start.x).isGreaterThan(rest.x);
  }

  @Test
  void severalWordsThatPassInAFrameAreAllSung() throws IOException {
    var words = new ArrayList<Word>();
    for (int i = 0; i < 12; i++) {
      // Three words a frame, so that a line break lies between two frames.
      Duration start = Duration.ofNanos(i * 1_000_000_000L / 90);
      words.add(new Word("word" + i, start, start.plusMillis(5)));
    }
    var cue = new Cue(Duration.ZERO, Duration.ofSeconds(1), words);
    CaptionLook look = Styles.caption(CaptionStyle.named("karaoke-fill"));
    var captions = new Element.Captions(List.of(cue), look, Duration.ZERO, Duration.ofSeconds(1));
    assertStatesAreStills(new Scene(540, 960, STRICT, List.of(captions)), 10);
  }

  @Test
  void narrowTitlesInAnyStyleAreSet() {
    for (String style : Styles.titleNames()) {
      for (double width : new double[] {Limits.MIN_WIDTH, 0.03, 0.3}) {
        for (double size : new double[] {60, Limits.MAX_SIZE_PX}) {
          var text =
              new TextStyle(
                  style, null, size, null, null, Limits.MAX_OUTLINE_PX, true, null, null, null);
          var title =
              new Element.Title(
                  "Trail shoes that last",
                  Styles.title(text),
                  Duration.ZERO,
                  Duration.ofSeconds(1),
                  Transitions.NONE,
                  new Placement(0.5, 0.5, width, 1));
          assertInside(new Scene(360, 640, STRICT, List.of(title)), Duration.ZERO);
        }
      }
    }
  }

  @Test
  void statesAreMergedAndCoverEveryFrame() throws IOException {
    var states = drawn(scene("bold-pop", "one two three", 540, 960), 90);
    assertThat(states.frames.stream().mapToInt(Integer::intValue).sum()).isEqualTo(90);
    // Seven frames of the pop, the rest of three words, and nothing after them.
    assertThat(states.frames.size()).isBetween(4, 14);
    assertThat(states.hashes).doesNotContainSequence(states.hashes.get(0), states.hashes.get(0));
    Overlays.Area area = Objects.requireNonNull(states.area);
    assertThat(area.x() % 2 + area.y() % 2).isZero();
    assertThat(area.width() % 2 + area.height() % 2).isZero();
    assertThat(area.width() * area.height()).isLessThan(540 * 400);
  }

  @Test
  void statesAreWhatStillsShow() throws IOException {
    assertStatesAreStills(scene("karaoke-fill", "one two three", 540, 960), 60);
    assertStatesAreStills(scene("bold-pop", "one two three", 540, 960), 60);
  }

  private static void assertStatesAreStills(Scene scene, int frames) throws IOException {
    var last = new ArrayList<int[]>();
    var area = new ArrayList<Overlays.Area>();
    Overlays.draw(
        scene,
        frames,
        OverlaysTest::time,
        new Overlays.Sink() {
          @Override
          public void area(Overlays.Area one) {
            area.add(one);
          }

          @Override
          public void state(int count, ByteBuffer rgba) {
            var pixels = new int[rgba.remaining() / 4];
            rgba.asIntBuffer().get(pixels);
            for (int i = 0; i < count; i++) {
              last.add(pixels);
            }
          }
        });
    Overlays.Area box = area.get(0);
    for (int frame = 0; frame < frames; frame += frames < 20 ? 1 : 7) {
      BufferedImage still = Overlays.still(scene, time(frame));
      int[] argb = still.getRGB(box.x(), box.y(), box.width(), box.height(), null, 0, box.width());
      for (int i = 0; i < argb.length; i++) {
        assertSame(last.get(frame)[i], argb[i]);
      }
    }
  }

  /** Of translucent pixels colours are rounded in two ways; of transparent ones there are none. */
  private static void assertSame(int rgba, int argb) {
    int alpha = argb >>> 24;
    assertThat(rgba & 0xFF).isEqualTo(alpha);
    for (int shift = 16; alpha > 0 && shift >= 0; shift -= 8) {
      int difference = (rgba >>> shift + 8 & 0xFF) - (argb >>> shift & 0xFF);
      assertThat(Math.abs(difference)).isLessThanOrEqualTo(alpha == 255 ? 0 : 2);
    }
  }

  @Test
  void theSameSceneGivesTheSameBytes() throws IOException {
    var first = drawn(everything(), 40);
    for (int run = 1; run < 20; run++) {
      assertThat(drawn(everything(), 40).hashes).isEqualTo(first.hashes);
    }
  }

  @Test
  void whereNothingIsSeenNothingIsDrawn() throws IOException {
    var scene = new Scene(540, 960, SafeArea.NONE, List.of());
    assertThat(drawn(scene, 30).area).isNull();
  }

  @Test
  void aTitleComesAndGoesByItsTransitions() {
    var transitions =
        new Transitions(
            Transition.of(TransitionName.SLIDE_LEFT, Duration.ofMillis(400)),
            Transition.of(TransitionName.FADE, Duration.ofMillis(400)));
    var title =
        new Element.Title(
            "Trail shoes",
            Styles.title(TextStyle.DEFAULT),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            transitions,
            new Placement(0.5, 0.3, 0.8, 1));
    var scene = new Scene(540, 960, new SafeArea(0.06, 0.08, 0.06, 0.18), List.of(title));
    assertThat(seen(Overlays.still(scene, Duration.ofMillis(900))).isEmpty()).isTrue();
    Rectangle rest = seen(Overlays.still(scene, Duration.ofSeconds(2)));
    Rectangle coming = seen(Overlays.still(scene, Duration.ofMillis(1100)));
    assertThat(coming.x).isGreaterThan(rest.x);
    assertThat(rest.getCenterX()).isBetween(265.0, 275.0);
    assertThat(rest.getCenterY()).isBetween(270.0, 306.0);
    BufferedImage going = Overlays.still(scene, Duration.ofMillis(2800));
    int strongest = 0;
    for (int pixel : going.getRGB(0, 0, 540, 960, null, 0, 540)) {
      strongest = Math.max(strongest, pixel >>> 24);
    }
    assertThat(strongest).isBetween(100, 155);
    assertThat(seen(Overlays.still(scene, Duration.ofSeconds(3))).isEmpty()).isTrue();
  }

  @Test
  void aPictureLiesWhereItIsPlaced() {
    var logo = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 800; i++) {
      logo.setRGB(i % 40, i / 40, Color.RED.getRGB());
    }
    var picture =
        new Element.Picture(
            logo,
            Duration.ZERO,
            Duration.ofSeconds(1),
            Transitions.NONE,
            new Placement(0.5, 0.5, 0.2, 0.5));
    var scene = new Scene(400, 400, SafeArea.NONE, List.of(picture));
    BufferedImage still = Overlays.still(scene, Duration.ZERO);
    assertThat(seen(still)).isEqualTo(new Rectangle(160, 180, 80, 40));
    assertThat(still.getRGB(200, 200) >>> 24).isEqualTo(128);
  }

  @Test
  void aPictureThatIsHigherThanTheFrameIsKeptOnlyAsFarAsItIsSeen() throws IOException {
    var strip = new BufferedImage(10, 60, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 600; i++) {
      strip.setRGB(i % 10, i / 10, (i < 300 ? Color.RED : Color.BLUE).getRGB());
    }
    var picture =
        new Element.Picture(
            strip,
            Duration.ZERO,
            Duration.ofSeconds(1),
            Transitions.in(Transition.of(TransitionName.WIPE_DOWN, Duration.ofMillis(500))),
            Placement.FULL);
    var scene = new Scene(100, 100, SafeArea.NONE, List.of(picture));

    Layer layer = Layers.of(scene).get(0);
    Pose pose = layer.at(Duration.ofMillis(600)).orElseThrow();

    assertThat(pose.bounds()).isEqualTo(new Rectangle(0, 0, 100, 100));
    BufferedImage still = Overlays.still(scene, Duration.ofMillis(600));
    assertThat(still.getRGB(50, 10)).isEqualTo(Color.RED.getRGB());
    assertThat(still.getRGB(50, 90)).isEqualTo(Color.BLUE.getRGB());
    BufferedImage coming = Overlays.still(scene, Duration.ofMillis(250));
    assertThat(seen(coming)).isEqualTo(new Rectangle(0, 0, 100, 50));
  }

  private static Scene everything() {
    List<Element> elements = new ArrayList<>(scene("bold-pop", TEXTS.get(0), 270, 480).elements());
    elements.addAll(scene("box", TEXTS.get(2), 270, 480).elements());
    elements.addAll(scene("karaoke-fill", TEXTS.get(4), 270, 480).elements());
    elements.add(
        new Element.Title(
            "Trail 👟 shoes",
            Styles.title(TextStyle.named("poster")),
            Duration.ZERO,
            Duration.ofSeconds(2),
            Transitions.in(Transition.of(TransitionName.WIPE_RIGHT, Duration.ofMillis(300))),
            new Placement(0.5, 0.2, 0.8, 0.9)));
    return new Scene(270, 480, SafeArea.NONE, elements);
  }

  /** Each word is spoken for 700 ms. */
  private static Scene scene(String style, String text, int width, int height) {
    var words = new ArrayList<Word>();
    for (String word : text.split(" ", -1)) {
      words.add(
          new Word(
              word,
              Duration.ofMillis(700L * words.size()),
              Duration.ofMillis(700L * (words.size() + 1))));
    }
    var cue = new Cue(Duration.ZERO, Duration.ofMillis(700L * words.size()), words);
    CaptionLook look = Styles.caption(CaptionStyle.named(style));
    return new Scene(
        width,
        height,
        STRICT,
        List.of(new Element.Captions(List.of(cue), look, Duration.ZERO, Duration.ofMinutes(1))));
  }

  private static void assertInside(Scene scene, Duration at) {
    Rectangle seen = seen(Overlays.still(scene, at));
    Rectangle2D safe = scene.safeArea().of(scene.width(), scene.height());
    Rectangle2D pixels = Sprite.pixels(safe);
    assertThat(seen.isEmpty()).isFalse();
    assertThat(pixels.contains(seen)).as("%s in %s at %s", seen, pixels, at).isTrue();
  }

  private static Rectangle seen(BufferedImage still) {
    return where(still, pixel -> pixel >>> 24 != 0);
  }

  private static Rectangle where(BufferedImage still, Color colour) {
    return where(still, pixel -> pixel == colour.getRGB());
  }

  private static Rectangle where(BufferedImage still, IntPredicate wanted) {
    int width = still.getWidth();
    int[] pixels = still.getRGB(0, 0, width, still.getHeight(), null, 0, width);
    int left = width;
    int right = -1;
    int top = still.getHeight();
    int bottom = -1;
    for (int i = 0; i < pixels.length; i++) {
      if (wanted.test(pixels[i])) {
        left = Math.min(left, i % width);
        right = Math.max(right, i % width);
        top = Math.min(top, i / width);
        bottom = Math.max(bottom, i / width);
      }
    }
    return right < 0
        ? new Rectangle()
        : new Rectangle(left, top, right - left + 1, bottom - top + 1);
  }

  private static Duration time(int frame) {
    return Duration.ofNanos(frame * 1_000_000_000L / 30);
  }

  private static Drawn drawn(Scene scene, int frames) throws IOException {
    var drawn = new Drawn();
    Overlays.draw(scene, frames, OverlaysTest::time, drawn);
    return drawn;
  }

  private static final class Drawn implements Overlays.Sink {
    private Overlays.@Nullable Area area;
    private final List<Integer> frames = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();

    @Override
    public void area(Overlays.Area one) {
      area = one;
    }

    @Override
    public void state(int count, ByteBuffer rgba) {
      frames.add(count);
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(rgba);
        hashes.add(HexFormat.of().formatHex(digest.digest()));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
