package dev.cutroom.voice.local;

import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.storage.TestStore;
import dev.cutroom.testing.TestMedia;
import dev.cutroom.voice.control.VoiceThreads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The offline voices as the server makes them, without a container; closed, none runs. */
public final class LocalVoices implements AutoCloseable {
  /** Where the build puts what speaks. */
  static final Path SPEAKER = Path.of("target", "speaker").toAbsolutePath();

  private final ScheduledExecutorService timers = Executors.newScheduledThreadPool(1);
  private final MaryVoices mary = new MaryVoices();
  private final EspeakVoices espeak = new EspeakVoices();

  public LocalVoices(Path dataDir) {
    LocalConfig config = config();
    mary.config = config;
    mary.threads = threads();
    mary.tools = LocalVoices::tools;
    espeak.config = config;
    espeak.objects = TestStore.in(dataDir);
    espeak.tools = LocalVoices::tools;
  }

  static LocalConfig config() {
    LocalConfig config = new LocalConfig();
    config.speaker = Optional.of(SPEAKER.toString());
    config.java = Optional.empty();
    config.speakerHeap = "256m";
    config.speakerIdle = Duration.ofMinutes(2);
    config.speakerLimit = Duration.ofMinutes(1);
    config.espeak = Optional.ofNullable(System.getenv("CUTROOM_VOICE_ESPEAK")).orElse("espeak-ng");
    return config;
  }

  private static MediaTools tools() {
    return TestMedia.tools();
  }

  private VoiceThreads threads() {
    return new VoiceThreads() {
      @Override
      public ScheduledExecutorService timers() {
        return timers;
      }
    };
  }

  public MaryVoices mary() {
    return mary;
  }

  public EspeakVoices espeak() {
    return espeak;
  }

  @Override
  public void close() {
    mary.stop();
    timers.shutdownNow();
  }
}
