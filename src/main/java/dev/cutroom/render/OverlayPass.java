package dev.cutroom.render;

import dev.cutroom.edit.Turn;
import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.plan.FrameRate;
import dev.cutroom.plan.Margins;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.PlannedOverlay;
import dev.cutroom.plan.PlannedSegment;
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
    return draw(scope, spec, segment, 0, segment.frames(), inputs, file);
  }

  /** Draws how one frame looks: what is read from {@code file} shows it all the time. */
  @Nullable OverlayFile still(
      ProcessScope scope,
      OutputSpec spec,
      PlannedSegment segment,
      long frame,
      RenderInputs inputs,
      Path file)
      throws IOException, InterruptedException {
    return draw(scope, spec, segment, frame, 1, inputs, file);
  }

  private @Nullable OverlayFile draw(
      ProcessScope scope,
      OutputSpec spec,
      PlannedSegment segment,
      long first,
      long frames,
      RenderInputs inputs,
      Path file)
      throws IOException, InterruptedException {
    if (segment.overlays().isEmpty()) {
      return null;
    }
    Scene scene = scene(scope, spec, segment.overlays(), inputs);
    FrameRate rate = spec.frameRate();
    Duration half = rate.halfFrame();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      OverlayWriter writer = new OverlayWriter(out, rate);
      Overlays.draw(
          scene,
          Math.toIntExact(frames),
          frame -> {
            scope.throwIfEnded("overlays were drawn");
            return rate.timeOf(first + frame).plus(half);
          },
          writer);
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
    SeenImage seen = SeenImage.of(spec.frame(), image);
    return new Element.Picture(
        read(scope, image.turn(), seen, inputs.source(image.sourceId())),
        image.start(),
        image.length(),
        image.transition(),
        seen.placement());
  }

  private BufferedImage read(ProcessScope scope, Turn turn, SeenImage seen, SourceInput source)
      throws InterruptedException {
    StillSink sink = new StillSink(seen.size());
    tools.run(
        scope, Invocation.ffmpeg(arguments(turn, seen, source), LIMIT).readingStdout(sink::read));
    return sink.image();
  }

  /** Scaled with alpha multiplied in, so that what is not seen has no part in it. */
  static List<String> arguments(Turn turn, SeenImage seen, SourceInput source) {
    return new Arguments()
        .add("-threads", "1")
        .stillInput(source.format(), source.file())
        .add("-map", "0:v:0", "-frames:v", "1")
        .add(
            "-vf",
            "format=gbrap,premultiply=inplace=1,"
                + Turns.filters(turn)
                + seen.crop()
                + "scale="
                + seen.size().width()
                + ":"
                + seen.size().height()
                + ":flags=bicubic+accurate_rnd,setsar=1,format=rgba")
        .add("-f", "rawvideo", "pipe:1")
        .toList();
  }
}
