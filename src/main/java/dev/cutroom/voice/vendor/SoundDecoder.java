package dev.cutroom.voice.vendor;

import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaProcessException;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.storage.Incoming;
import dev.cutroom.storage.ObjectStore;
import dev.cutroom.voice.sound.Pcm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Turns what a vendor sent into sound at 48 kHz, by ffmpeg, which is told the format it may expect.
 */
@ApplicationScoped
public class SoundDecoder {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int MOST_SECONDS = 900;
  private static final int MOST_BYTES = MOST_SECONDS * Pcm.RATE * Short.BYTES;

  @Inject ObjectStore objects;
  @Inject Provider<MediaTools> tools;

  /**
   * The sound in {@code bytes}.
   *
   * @throws dev.cutroom.voice.VoiceException it is none, or was cut off
   */
  Pcm decode(String provider, String title, byte[] bytes) throws InterruptedException {
    SoundFormat format =
        SoundFormat.of(bytes)
            .orElseThrow(
                () ->
                    Replies.nonsense(
                        provider, title, "sent " + bytes.length + " bytes that are no sound"));
    if (format == SoundFormat.CUT_OFF) {
      throw Replies.nonsense(provider, title, "sent a sound that was cut off");
    }
    Path file = objects.newIncoming();
    try {
      Files.write(file, bytes);
      Pcm sound = decoded(file, format);
      if (sound.length() == 0) {
        throw Replies.nonsense(provider, title, "sent a sound without anything in it");
      }
      return sound;
    } catch (MediaProcessException e) {
      throw Replies.nonsense(provider, title, "sent a sound that breaks off or is damaged");
    } catch (IOException e) {
      throw new UncheckedIOException("A vendor's sound could not be written", e);
    } finally {
      Incoming.discard(file);
    }
  }

  private Pcm decoded(Path file, SoundFormat format) throws InterruptedException {
    List<String> arguments =
        List.of(
            "-v",
            "error",
            "-xerror",
            "-protocol_whitelist",
            "file,pipe",
            "-f",
            format.demuxer(),
            "-i",
            "file:" + file,
            "-map",
            "0:a:0",
            "-t",
            Integer.toString(MOST_SECONDS),
            "-ac",
            "1",
            "-ar",
            Integer.toString(Pcm.RATE),
            "-f",
            "s16le",
            "pipe:1");
    byte[][] samples = {new byte[0]};
    try (ProcessScope scope = new ProcessScope()) {
      tools
          .get()
          .run(
              scope,
              Invocation.ffmpeg(arguments, LIMIT)
                  .readingStdout(in -> samples[0] = in.readNBytes(MOST_BYTES)));
    }
    return Pcm.ofLittleEndian(Pcm.RATE, samples[0]);
  }
}
