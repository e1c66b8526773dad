package dev.cutroom.edit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Edits with everything in them, each right by the rules; the same seed gives the same Edit. */
public final class RandomEdits {

  private static final String[] TEXTS = {
    "Trail shoe",
    "{{title}} now {{ price }}",
    "\"quoted\" \\ <b>",
    "日本語の字幕",
    "مرحبا",
    "a\nb",
    "👟 {{x-1}}"
  };

  private final Random random;
  private Duration end = Duration.ZERO;

  private RandomEdits(long seed) {
    random = new Random(seed);
  }

  public static Edit of(long seed) {
    return new RandomEdits(seed).edit();
  }

  private Edit edit() {
    VideoTrack video = video();
    List<Track> tracks = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      tracks.add(new OverlayTrack(within(this::overlay)));
    }
    if (random.nextBoolean()) {
      tracks.add(new CaptionsTrack(within(() -> Clip.builder(captions()))));
    }
    tracks.add(video);
    tracks.add(new AudioTrack(Bus.VOICE, within(() -> sound(voice()))));
    for (Bus bus : Bus.values()) {
      if (random.nextBoolean()) {
        tracks.add(new AudioTrack(bus, within(() -> sound(audio()))));
      }
    }
    if (video.clips().get(0).length() instanceof Length.End) {
      // Something that lasts longer than all else says when the video ends.
      Clip.Builder last = sound(audio()).start(Start.at(Duration.ZERO));
      tracks.add(
          new AudioTrack(Bus.SFX, List.of(last.length(Length.of(Duration.ofSeconds(3))).build())));
    }
    return Edit.of("instagram-reel", new Timeline(tracks))
        .withAudio(audio(tracks))
        .withMerge(Map.of("title", "Schuh", "price", "€89", "x-1", "", "unused", "\\ \""));
  }

  private Audio audio(List<Track> tracks) {
    boolean music =
        tracks.stream().anyMatch(track -> track instanceof AudioTrack a && a.bus() == Bus.MUSIC);
    return new Audio(
        music && random.nextBoolean() ? new Duck(Bus.MUSIC, Bus.VOICE, -60 * fraction()) : null,
        random.nextBoolean() ? new Loudness(-9 - 27 * fraction(), -9 * fraction()) : null);
  }

  private VideoTrack video() {
    List<Clip> clips = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    boolean crossable = false;
    for (int i = 0; i < count; i++) {
      Clip.Builder clip = picture();
      Transitions transition = new Transitions(in(crossable), maybe(this::fade));
      Duration start = end.minus(transition.overlap());
      Length length = count == 1 && random.nextBoolean() ? Length.END : length(clip.build());
      end = start.plus(length instanceof Length.For said ? said.time() : Length.STILL);
      clips.add(
          clip.transition(transition)
              .start(random.nextBoolean() ? Start.AUTO : Start.at(start))
              .length(length)
              .build());
      crossable = transition.out() == null;
    }
    return new VideoTrack(clips);
  }

  /** What stands still lasts by itself; how long a source does, an Edit does not know. */
  private Length length(Clip clip) {
    return !(clip.asset() instanceof VideoAsset) && random.nextBoolean()
        ? Length.AUTO
        : Length.of(Duration.ofMillis(2000 + random.nextInt(4000)));
  }

  /**
   * @param crossable whether there is a clip before this one that does not fade out
   */
  private @Nullable Transition in(boolean crossable) {
    return crossable && random.nextBoolean()
        ? Transition.of(crossing(), brief())
        : maybe(this::fade);
  }

  private Transition fade() {
    return random.nextBoolean()
        ? Transition.of(TransitionName.FADE, brief())
        : Transition.dip("#00ffAA", brief());
  }

  private TransitionName crossing() {
    return one(TransitionName.CROSS_FADE, TransitionName.WIPE_UP, TransitionName.SLIDE_LEFT);
  }

  private Clip.Builder picture() {
    Asset asset =
        one(
            new VideoAsset(id(), seconds(9), 4 * fraction()),
            new ImageAsset(id()),
            new ColourAsset("#0aB3ff"));
    return Clip.builder(asset)
        .fit(one(Fit.values()))
        .focus(point())
        .speed(0.25 + 3.75 * fraction())
        .turn(new Turn(90 * random.nextInt(4), random.nextBoolean(), random.nextBoolean()))
        .look(new Look(2 * fraction() - 1, 2 * fraction(), 3 * fraction(), fraction(), fraction()))
        .effect(motion());
  }

  private @Nullable Motion motion() {
    return switch (random.nextInt(4)) {
      case 0 -> new Motion.Zoom(scale(), scale());
      case 1 -> new Motion.Pan(point(), point(), scale());
      case 2 -> new Motion.KenBurns(view(), view());
      default -> null;
    };
  }

  private Clip.Builder overlay() {
    Asset asset =
        random.nextBoolean()
            ? new ImageAsset(id())
            : new TitleAsset(one(TEXTS), random.nextBoolean() ? TextStyle.DEFAULT : letters());
    Transition fade = Transition.of(TransitionName.FADE, Duration.ofMillis(50));
    return Clip.builder(asset)
        .transition(one(Transitions.NONE, new Transitions(fade, fade), Transitions.in(fade)))
        .placement(new Placement(fraction(), fraction(), 0.01 + 0.99 * fraction(), fraction()));
  }

  private Asset captions() {
    CaptionStyle style =
        new CaptionStyle(
            letters(),
            maybe(() -> one(Highlight.values())),
            maybe(() -> "#FFFF00"),
            maybe(() -> one(CaptionPosition.Area.TOP, new CaptionPosition.At(fraction()))),
            maybe(() -> one(Animation.values())));
    Integer perCue = maybe(() -> 1 + random.nextInt(40));
    if (random.nextBoolean()) {
      return new CaptionsAsset(true, List.of(), style, perCue);
    }
    Cue first = Cue.ofText(Duration.ZERO, Duration.ofMillis(100), one(TEXTS));
    Cue second = Cue.ofText(Duration.ofMillis(100), Duration.ofMillis(199), one(TEXTS));
    return new CaptionsAsset(false, List.of(first, second), style, perCue);
  }

  private TextStyle letters() {
    return new TextStyle(
        maybe(() -> "bold-pop"),
        maybe(() -> "Inter"),
        maybe(() -> 8 + 392 * fraction()),
        maybe(() -> "#ffffff"),
        maybe(() -> "#000000"),
        maybe(() -> 40 * fraction()),
        maybe(random::nextBoolean),
        maybe(() -> "#123456"),
        maybe(() -> 40 - 80 * fraction()),
        maybe(() -> one(TextCase.values())));
  }

  private Asset voice() {
    return new VoiceAsset(
        "Say {{title}}", maybe(() -> "amy"), maybe(() -> "local"), 4 * fraction());
  }

  private Asset audio() {
    return new AudioAsset(id(), seconds(9), 4 * fraction(), random.nextBoolean());
  }

  private Clip.Builder sound(Asset asset) {
    return Clip.builder(asset).fades(new Fades(Duration.ofMillis(30), seconds(0.07)));
  }

  /** A few clips one after the other before the video ends, the last one perhaps until then. */
  private List<Clip> within(Supplier<Clip.Builder> some) {
    List<Clip> clips = new ArrayList<>();
    Duration at = Duration.ofMillis(random.nextInt(500));
    for (int i = random.nextInt(4); i > 0; i--) {
      Duration length = Duration.ofMillis(200 + random.nextInt(200));
      clips.add(some.get().start(Start.at(at)).length(Length.of(length)).build());
      at = at.plus(length).plusMillis(random.nextInt(20));
    }
    Clip.Builder last = some.get().start(Start.AUTO);
    clips.add(last.length(random.nextBoolean() ? Length.END : length()).build());
    return clips;
  }

  private static Length length() {
    return Length.of(Duration.ofMillis(100));
  }

  private Duration brief() {
    return Duration.ofMillis(40 + random.nextInt(900));
  }

  private Duration seconds(double below) {
    return Duration.ofNanos((long) (below * 1e9 * random.nextDouble()));
  }

  private View view() {
    return new View(fraction(), fraction(), scale());
  }

  private Focus point() {
    return new Focus(fraction(), fraction());
  }

  private double scale() {
    return 1.01 + 2.99 * fraction();
  }

  private double fraction() {
    return random.nextInt(5) == 0 ? random.nextInt(2) : random.nextDouble();
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  @SafeVarargs
  private <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
