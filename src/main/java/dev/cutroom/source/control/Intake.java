package dev.cutroom.source.control;

import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.ffmpeg.VideoStream;
import dev.cutroom.ffmpeg.gate.InspectedMedia;
import dev.cutroom.ffmpeg.gate.MediaGate;
import dev.cutroom.ffmpeg.gate.UnsupportedMediaException;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.time.Time;
import dev.cutroom.project.control.Editor;
import dev.cutroom.selection.DamagedSourceException;
import dev.cutroom.selection.SourceFile;
import dev.cutroom.source.entity.Source;
import dev.cutroom.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Turns a received file into a source, or refuses it; no transaction is open meanwhile.
 *
 * <p>The file is read to its end, and its beginning and end are decoded. One that is short enough
 * is decoded whole, which is the measuring that the first generation would otherwise do: so a
 * damaged middle is refused here as well. In a long one the first generation finds it.
 */
@ApplicationScoped
public class Intake {
  private static final long PIXELS_PER_MEGAPIXEL = 1_000_000;

  @Inject MediaEngine engine;
  @Inject ObjectStore objects;
  @Inject Sources sources;
  @Inject Measuring measuring;
  @Inject Thumbnails thumbnails;
  @Inject SourceConfig config;
  @Inject Time time;

  /**
   * Keeps {@code received} as a source of the project.
   *
   * @param keep how the transaction that adds the source is tried, and what is made of it
   * @throws Failure 415 when it is nothing that can be decoded to its end
   */
  public <T> T take(
      Editor editor,
      UUID projectId,
      String fileName,
      Uploads.Received received,
      Function<Supplier<Source>, T> keep)
      throws IOException, InterruptedException {
    try (ProcessScope scope = new ProcessScope()) {
      Probe media = inspect(scope, received);
      String thumbnail = thumbnails.make(scope, received.file(), media).orElse(null);
      objects.adopt(received.file(), received.sha256());
      Source source =
          new Source(
              projectId,
              fileName,
              received.sizeBytes(),
              received.sha256(),
              thumbnail,
              media,
              time.now());
      return keep.apply(() -> sources.add(editor, source));
    } catch (UnsupportedMediaException e) {
      throw unsupported("The file is " + e.found() + ".");
    } catch (DamagedSourceException e) {
      throw unsupported(
          "The file is damaged: its picture can be decoded only up to second "
              + Math.round(e.seconds() * 10) / 10.0
              + ".");
    }
  }

  private Probe inspect(ProcessScope scope, Uploads.Received received) throws InterruptedException {
    InspectedMedia inspected = new MediaGate(engine.tools()).inspect(received.file(), scope);
    Probe probe = inspected.probe();
    Probe media =
        new Probe(
            inspected.format(),
            probe.formatName(),
            inspected.duration(),
            probe.streamCount(),
            probe.video(),
            probe.audio());
    if (media.kind() != Probe.Kind.AUDIO
        && megapixels(media) <= config.measureAtUploadMegapixels()
        && measuring.known(received.sha256()).isEmpty()) {
      measuring.measure(
          scope, received.sha256(), SourceFile.of(received.file(), media), fraction -> {});
    }
    return media;
  }

  /** All pixels of all frames, in millions: what decoding costs. */
  private static double megapixels(Probe media) {
    VideoStream video = media.video();
    if (video == null) {
      return 0;
    }
    Rational rate = video.frameRate();
    double frames = rate == null ? 1 : media.duration().toMillis() / 1000.0 * rate.value();
    return frames * video.codedWidth() * video.codedHeight() / PIXELS_PER_MEGAPIXEL;
  }

  private static Failure unsupported(String detail) {
    return new Failure(Code.UNSUPPORTED_MEDIA, detail)
        .hint("Upload a video, a picture or a sound file that plays to its end.");
  }
}
