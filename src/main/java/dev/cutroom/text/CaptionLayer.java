package dev.cutroom.text;

import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Highlight;
import dev.cutroom.edit.Word;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Captions over time: which cue is seen, which of its words is spoken, how far a fill has come. */
final class CaptionLayer implements Layer {

  private final Element.Captions captions;
  private final Scene scene;
  private final Map<Integer, LetterPicture> pictures = new HashMap<>();
  private int drawn = -1;

  CaptionLayer(Element.Captions captions, Scene scene) {
    this.captions = captions;
    this.scene = scene;
  }

  @Override
  public Optional<Pose> at(Duration time) {
    Duration since = time.minus(captions.start());
    if (time.compareTo(captions.end()) >= 0) {
      return Optional.empty();
    }
    List<Cue> cues = captions.cues();
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      boolean shown = since.compareTo(cue.start()) >= 0 && since.compareTo(cue.end()) < 0;
      if (shown && cue.words().stream().anyMatch(word -> !word.text().isBlank())) {
        return Optional.of(pose(i, cue, since));
      }
    }
    return Optional.empty();
  }

  private Pose pose(int index, Cue cue, Duration since) {
    CaptionLook look = captions.look();
    LetterPicture picture = pictures.computeIfAbsent(index, key -> picture(cue));
    if (drawn != index) {
      // Where letters lie is small and kept; what they look like is not.
      Optional.ofNullable(pictures.get(drawn)).ifPresent(LetterPicture::forget);
      drawn = index;
    }
    double most = Math.min(Motion.OVERSHOOT, picture.mostScale());
    Motion motion = Motion.entering(look.animation(), since.minus(cue.start()), picture.em(), most);
    if (look.highlight() == Highlight.NONE) {
      return new CuePose(picture, -1, 0, motion);
    }
    int spoken = spoken(cue, since);
    int filled =
        look.highlight() == Highlight.FILL && spoken >= 0
            ? filled(cue.words().get(spoken), since, picture.width(spoken))
            : 0;
    return new CuePose(picture, spoken, filled, motion);
  }

  private LetterPicture picture(Cue cue) {
    Rectangle2D safe = scene.safeArea().of(scene.width(), scene.height());
    Paragraph paragraph =
        Paragraph.of(
            cue.words().stream().map(Word::text).toList(), captions.look().letters().textCase());
    return new LetterPicture(
        paragraph,
        captions.look(),
        scene.scale(),
        safe,
        scene.height(),
        safe.getWidth(),
        safe.getCenterX());
  }

  /** Between two words the one before stays highlighted, so that nothing flickers. */
  private static int spoken(Cue cue, Duration since) {
    int spoken = -1;
    for (int i = 0; i < cue.words().size(); i++) {
      if (cue.words().get(i).start().compareTo(since) <= 0) {
        spoken = i;
      }
    }
    return spoken;
  }

  private static int filled(Word word, Duration since, int width) {
    double length = word.end().minus(word.start()).toNanos();
    double passed = since.minus(word.start()).toNanos();
    double done = length <= 0 ? 1 : Math.min(1, passed / length);
    return (int) Math.round(done * width);
  }

  /** One cue at one moment. */
  private record CuePose(LetterPicture picture, int spoken, int filled, Motion motion)
      implements Pose {

    @Override
    public Rectangle bounds() {
      return motion.moved(picture.bounds());
    }

    @Override
    public Rectangle changedFrom(Pose before) {
      if (before instanceof CuePose pose
          && pose.picture == picture
          && pose.motion.rests()
          && motion.rests()) {
        return words(Math.min(spoken, pose.spoken), Math.max(spoken, pose.spoken));
      }
      return bounds().union(before.bounds());
    }

    /** Several words can pass in a frame, and what was sung of them may lie in another line. */
    private Rectangle words(int from, int to) {
      Rectangle all = picture.bounds(from);
      for (int word = from + 1; word <= to; word++) {
        all = all.union(picture.bounds(word));
      }
      return all;
    }

    @Override
    public void paint(Graphics2D graphics) {
      motion.paint(graphics, picture.bounds(), target -> picture.paint(target, spoken, filled));
    }
  }
}
