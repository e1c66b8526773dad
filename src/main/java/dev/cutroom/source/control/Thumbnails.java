package dev.cutroom.source.control;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.MediaFormat;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaProcessException;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.storage.Incoming;
import dev.cutroom.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A small JPEG of a source, for lists. */
@ApplicationScoped
public class Thumbnails {
  private static final System.Logger LOG = System.getLogger(Thumbnails.class.getName());
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String SCALE =
      "scale=640:640:force_original_aspect_ratio=decrease:force_divisible_by=2:out_range=pc,setsar=1";

  /** Where films have left their black leader and their titles, as a share of the length. */
  private static final double SHARE_OF_LENGTH = 0.1;

  @Inject MediaEngine engine;
  @Inject ObjectStore objects;

  /** A file with the picture; empty for sound, and where ffmpeg makes none. */
  public Optional<Incoming> make(ProcessScope scope, Path file, Probe media)
      throws InterruptedException {
    if (media.kind() == Probe.Kind.AUDIO) {
      return Optional.empty();
    }
    Path out = objects.newIncoming();
    Optional<Incoming> made = Optional.empty();
    try {
      engine.tools().run(scope, Invocation.ffmpeg(arguments(file, media, out), LIMIT));
      made = Files.exists(out) ? Optional.of(objects.incoming(out)) : made;
    } catch (MediaProcessException e) {
      // A source without a thumbnail is still a good source.
      LOG.log(System.Logger.Level.WARNING, "No thumbnail: {0}", e.getMessage());
    } finally {
      if (made.isEmpty()) {
        Incoming.discard(out);
      }
    }
    return made;
  }

  private static List<String> arguments(Path file, Probe media, Path out) {
    Arguments arguments = new Arguments().add("-v", "error", "-y");
    MediaFormat format = Objects.requireNonNull(media.format());
    if (media.kind() == Probe.Kind.VIDEO) {
      double at = media.duration().toMillis() / 1000.0 * SHARE_OF_LENGTH;
      arguments.add("-ss", at).input(format, file);
    } else {
      arguments.stillInput(format, file);
    }
    return arguments
        .add("-map", "0:v:0", "-frames:v", "1", "-vf", SCALE)
        .add("-c:v", "mjpeg", "-q:v", "4", "-f", "image2", "file:" + out)
        .toList();
  }
}
