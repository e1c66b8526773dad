package dev.cutroom.render;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.plan.FrameRate;
import dev.cutroom.plan.Margins;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.PlannedOverlay;
import dev.cutroom.plan.PlannedSegment;
import dev.cutroom.plan.Size;
import dev.cutroom.text.Element;
import dev.cutroom.text.Overlays;
import dev.cutroom.text.SafeArea;
import dev.cutroom.text.Scene;
import dev.cutroom.text.Styles;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws what lies over a segment's pictures, each state of it once.
 *
 * <p>A frame shows what is true in its middle, as the plan counts.
 */
final class OverlayPass {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final MediaTools tools;

  OverlayPass(MediaTools tools) {
    this.tools = tools;
  }

  /**
   * Draws into {@code file}, which is the caller's to delete.
   *
   * @return null: nothing is ever seen
   */
  @Nullable OverlayFile run(
      ProcessScope scope, OutputSpec spec, PlannedSegment segment, RenderInputs inputs, Path file)
      throws IOException, InterruptedException {
    if (segment.overlays().isEmpty()) {
      return null;
    }
    Scene scene = scene(scope, spec, segment.overlays(), inputs);
    FrameRate rate = spec.frameRate();
    Duration half = rate.halfFrame();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      OverlayWriter writer = new OverlayWriter(out, rate);
      int frames = Math.toIntExact(segment.frames());
      Overlays.draw(scene, frames, frame -> rate.timeOf(frame).plus(half), writer);
      return writer.area() == null ? null : new OverlayFile(file, writer.area());
    }
  }

  /** What lies over a picture, as it is drawn. */
  private Scene scene(
      ProcessScope scope, OutputSpec spec, List<PlannedOverlay> overlays, RenderInputs inputs)
      throws InterruptedException {
    Margins margins = spec.margins();
    SafeArea safe = new SafeArea(margins.left(), margins.top(), margins.right(), margins.bottom());
    List<Element> elements = new ArrayList<>();
    for (PlannedOverlay overlay : overlays) {
      elements.add(element(scope, spec, overlay, inputs));
    }
    return new Scene(spec.frame().width(), spec.frame().height(), safe, elements);
  }

  private Element element(
      ProcessScope scope, OutputSpec spec, PlannedOverlay overlay, RenderInputs inputs)
      throws InterruptedException {
    if (overlay instanceof PlannedOverlay.Captions captions) {
      Duration end = captions.cues().get(captions.cues().size() - 1).end();
      return new Element.Captions(
          captions.cues(),
          Styles.caption(captions.style()),
          captions.start(),
          captions.start().plus(end));
    }
    if (overlay instanceof PlannedOverlay.Title title) {
      return new Element.Title(
          title.text(),
          Styles.title(title.style()),
          title.start(),
          title.length(),
          title.transition(),
          title.placement());
    }
    PlannedOverlay.Image image = (PlannedOverlay.Image) overlay;
    return new Element.Picture(
        read(scope, spec, image, inputs.source(image.sourceId())),
        image.start(),
        image.length(),
        image.transition(),
        image.placement());
  }

  private BufferedImage read(
      ProcessScope scope, OutputSpec spec, PlannedOverlay.Image image, SourceInput source)
      throws InterruptedException {
    Size size = size(spec, image);
    StillSink sink = new StillSink(size);
    tools.run(
        scope, Invocation.ffmpeg(arguments(image, size, source), LIMIT).readingStdout(sink::read));
    return sink.image();
  }

  /** As wide as it is drawn, as high as its shape then is. */
  static Size size(OutputSpec spec, PlannedOverlay.Image image) {
    boolean lying = image.turn().rotateDegrees() % 180 != 0;
    double shape = (double) image.displayed().height() / image.displayed().width();
    int width = Math.max(1, (int) Math.round(spec.frame().width() * image.placement().width()));
    int height = Math.max(1, (int) Math.round(width * (lying ? 1 / shape : shape)));
    return new Size(width, height);
  }

  /** Scaled with alpha multiplied in, so that what is not seen has no part in it. */
  static List<String> arguments(PlannedOverlay.Image image, Size size, SourceInput source) {
    return new Arguments()
        .add("-threads", "1")
        .input(source.format(), source.file())
        .add("-map", "0:v:0", "-frames:v", "1")
        .add(
            "-vf",
            "format=gbrap,premultiply=inplace=1,"
                + Turns.filters(image.turn())
                + "scale="
                + size.width()
                + ":"
                + size.height()
                + ":flags=bicubic+accurate_rnd,setsar=1,format=rgba")
        .add("-f", "rawvideo", "pipe:1")
        .toList();
  }
}
