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
import dev.cutroom.selection.DamagedSourceException;
import dev.cutroom.selection.SourceFile;
import dev.cutroom.storage.Incoming;
import dev.cutroom.storage.StorageException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * Finds out by ffmpeg what a received file is, and whether it is whole.
 *
 * <p>The file is read to its end, and its beginning and end are decoded. One that is short enough
 * is decoded whole, which is the measuring that the first generation would otherwise do: so a
 * damaged middle is refused here as well. In a long one the first generation finds it.
 */
@ApplicationScoped
public class Inspection {
  private static final long PIXELS_PER_MEGAPIXEL = 1_000_000;

  @Inject MediaEngine engine;
  @Inject Measuring measuring;
  @Inject Thumbnails thumbnails;
  @Inject InspectionSlots slots;
  @Inject SourceConfig config;

  /** What was found, and a picture of it where there is one. */
  public record Found(Probe media, @Nullable Incoming thumbnail) implements AutoCloseable {
    @Override
    public void close() {
      if (thumbnail != null) {
        thumbnail.close();
      }
    }
  }

  /**
   * Looks at {@code received} once it is its turn.
   *
   * @throws Failure 415 when it is nothing that can be decoded to its end, 503 when its turn does
   *     not come
   */
  public Found of(Incoming received) throws InterruptedException {
    return slots.with(() -> look(received));
  }

  private Found look(Incoming received) throws InterruptedException {
    try (ProcessScope scope = new ProcessScope()) {
      Probe media = inspect(scope, received);
      return new Found(media, thumbnails.make(scope, received.file(), media).orElse(null));
    } catch (UnsupportedMediaException e) {
      throw unsupported(received, "The file is " + e.found() + ".");
    } catch (DamagedSourceException e) {
      throw unsupported(
          received,
          "The file is damaged: its picture can be decoded only up to second "
              + Math.round(e.seconds() * 10) / 10.0
              + ".");
    } catch (UncheckedIOException e) {
      throw new StorageException("A received file can't be read", new IOException(e));
    }
  }

  private Probe inspect(ProcessScope scope, Incoming received) throws InterruptedException {
    InspectedMedia inspected =
        new MediaGate(engine.tools(), config.limits()).inspect(received.file(), scope);
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

  /** A file that went away under ffmpeg's hands is not to blame for what ffmpeg said of it. */
  private static RuntimeException unsupported(Incoming received, String detail) {
    if (!Files.isReadable(received.file())) {
      IOException gone = new NoSuchFileException(received.file().getFileName().toString());
      return new StorageException("A received file is gone", gone);
    }
    return new Failure(Code.UNSUPPORTED_MEDIA, detail)
        .hint("Upload a video, a picture or a sound file that plays to its end.");
  }
}
