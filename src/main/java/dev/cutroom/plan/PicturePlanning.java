package dev.cutroom.plan;

import dev.cutroom.edit.Asset;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.ColourAsset;
import dev.cutroom.edit.Focus;
import dev.cutroom.edit.Motion;
import dev.cutroom.edit.Motion.KenBurns;
import dev.cutroom.edit.SourcedAsset;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.Turn;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a clip's picture is during some of its frames. */
final class PicturePlanning {

  /** Enough for a source of 20 frames a second to have shown a frame before the cut. */
  private static final Duration MIN_PREROLL = Duration.ofMillis(100);

  private final OutputSpec spec;
  private final Map<UUID, SourceFacts> sources;

  PicturePlanning(OutputSpec spec, Map<UUID, SourceFacts> sources) {
    this.spec = spec;
    this.sources = sources;
  }

  /**
   * @param begin the first frame, in the finished video
   */
  PlannedPicture of(Span span, long begin, long frames) {
    Clip clip = span.clip();
    long passed = begin - span.begin();
    Size frame = spec.frame();
    List<PlannedFade> fades = fades(span, passed, frames);
    KenBurns motion = motion(clip.effect(), span.frames(), passed, frames);
    if (clip.asset() instanceof ColourAsset colour) {
      return new PlannedPicture(
          new PictureSource.Plain(colour.colour()),
          Turn.NONE,
          Geometries.of(clip.fit(), Focus.CENTRE, frame, frame),
          Colour.BT709,
          clip.look(),
          null,
          fades);
    }
    SourceFacts facts = facts(clip.asset());
    return new PlannedPicture(
        clip.asset() instanceof VideoAsset video
            ? film(video, clip.speed(), facts, passed)
            : new PictureSource.Still(facts.sourceId(), facts.sha256()),
        clip.turn(),
        Geometries.of(clip.fit(), clip.focus(), turned(facts.displayed(), clip.turn()), frame),
        facts.colour(),
        clip.look(),
        motion,
        fades);
  }

  private SourceFacts facts(Asset asset) {
    return Objects.requireNonNull(sources.get(((SourcedAsset) asset).sourceId()));
  }

  /** How fast frames have to be decoded for a picture; of a still and a colour, hardly. */
  double sourceFramesPerSecond(PlannedPicture picture) {
    if (picture.source() instanceof PictureSource.Film film) {
      SourceFacts facts = Objects.requireNonNull(sources.get(film.sourceId()));
      return facts.frameRate().perSecond() * film.speed();
    }
    return 0;
  }

  private PictureSource film(VideoAsset video, double speed, SourceFacts facts, long passed) {
    Duration passedTime = Speeds.sourceTime(spec.frameRate().timeOf(passed), speed);
    Duration start = onScreen(video.trim().plus(passedTime), facts);
    Duration twoFrames = facts.frameRate().timeOf(2);
    Duration preroll = twoFrames.compareTo(MIN_PREROLL) > 0 ? twoFrames : MIN_PREROLL;
    return new PictureSource.Film(
        facts.sourceId(),
        facts.sha256(),
        start,
        preroll.compareTo(start) < 0 ? preroll : start,
        speed);
  }

  /** Behind its source a clip shows the last frame, which a decoder finds only from there. */
  private static Duration onScreen(Duration time, SourceFacts facts) {
    Duration last = facts.duration().minus(facts.frameRate().timeOf(1));
    return time.compareTo(last) <= 0 || last.isNegative() ? time : last;
  }

  private static Size turned(Size size, Turn turn) {
    boolean lying = turn.rotateDegrees() % 180 != 0;
    return lying ? new Size(/* width= */ size.height(), /* height= */ size.width()) : size;
  }

  private static @Nullable KenBurns motion(
      @Nullable Motion motion, long whole, long passed, long frames) {
    if (motion == null) {
      return null;
    }
    double steps = Math.max(1, whole - 1);
    return new KenBurns(
        between(motion, passed / steps), between(motion, (passed + frames - 1) / steps));
  }

  private static View between(Motion motion, double way) {
    return new View(
        between(motion.from().x(), motion.to().x(), way),
        between(motion.from().y(), motion.to().y(), way),
        between(motion.from().scale(), motion.to().scale(), way));
  }

  private static double between(double from, double to, double way) {
    return from + (to - from) * way;
  }

  private List<PlannedFade> fades(Span span, long passed, long frames) {
    List<PlannedFade> fades = new ArrayList<>();
    Transitions transitions = span.clip().transition();
    Transition in = transitions.in();
    if (in != null && !in.name().crosses()) {
      PlannedFade fade = new PlannedFade(colour(in), true, -passed, length(in));
      if (fade.first() + fade.frames() > 0) {
        fades.add(fade);
      }
    }
    Transition out = transitions.out();
    if (out != null && !out.name().crosses()) {
      long first = span.frames() - length(out) - passed;
      if (first < frames) {
        fades.add(new PlannedFade(colour(out), false, first, length(out)));
      }
    }
    return fades;
  }

  private long length(Transition transition) {
    return Math.max(1, spec.frameRate().frameAt(transition.duration()));
  }

  private static String colour(Transition transition) {
    String colour = transition.colour();
    return transition.name() == TransitionName.FADE || colour == null ? PlannedFade.BLACK : colour;
  }
}
