package dev.cutroom.generation.control;

import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.ffmpeg.VideoStream;
import dev.cutroom.plan.Colour;
import dev.cutroom.plan.FrameRate;
import dev.cutroom.plan.Size;
import dev.cutroom.plan.SourceFacts;
import dev.cutroom.render.SourceInput;
import dev.cutroom.selection.SourceFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/**
 * A source as the rooms that work on it want it.
 *
 * @param file where its bytes lie
 */
public record Material(UUID sourceId, String fileName, String sha256, Probe media, Path file) {

  /** A first guess; {@link CostModel} learns by how much a server differs from it. */
  private static final double BEGIN_SECONDS = 0.3;

  private static final double DECODE_SECONDS_PER_PIXEL = 3e-9;

  boolean still() {
    return media.kind() == Probe.Kind.IMAGE;
  }

  /** For the renderer. */
  SourceInput input() {
    return new SourceInput(file, Objects.requireNonNull(media.format()));
  }

  /** For measuring. */
  SourceFile measurable() {
    return SourceFile.of(file, media);
  }

  /** For planning. */
  SourceFacts facts() {
    if (media.kind() == Probe.Kind.AUDIO) {
      return SourceFacts.sound(sourceId, sha256, media.duration());
    }
    VideoStream video = Objects.requireNonNull(media.video());
    Rational rate = Objects.requireNonNullElse(video.frameRate(), new Rational(25, 1));
    VideoStream.ColourTags tags = video.colour();
    return new SourceFacts(
        sourceId,
        sha256,
        new Size(video.width(), video.height()),
        new FrameRate(rate.numerator(), rate.denominator()),
        still() ? Duration.ZERO : media.duration(),
        media.hasAudio(),
        Colour.ofProbe(tags.range(), tags.space(), tags.transfer(), video.codedHeight()),
        still());
  }

  /** What decoding all of it costs, in estimated seconds of one core. */
  double decodeSeconds() {
    VideoStream video = Objects.requireNonNull(media.video());
    Rational rate = video.frameRate();
    double frames =
        still() || rate == null ? 1 : media.duration().toMillis() / 1000.0 * rate.value();
    return BEGIN_SECONDS
        + frames * video.codedWidth() * video.codedHeight() * DECODE_SECONDS_PER_PIXEL;
  }
}
