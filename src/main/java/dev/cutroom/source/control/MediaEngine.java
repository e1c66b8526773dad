package dev.cutroom.source.control;

import dev.cutroom.ffmpeg.process.ChildRegistry;
import dev.cutroom.ffmpeg.process.Confinement;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ToolProbe;
import dev.cutroom.platform.time.StartOrder;
import dev.cutroom.storage.StorageConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The ffmpeg of this server, tried out once: an encoder counts as present only when it has really
 * encoded a frame. Before anything else it ends what a killed predecessor on this machine left.
 */
@ApplicationScoped
public class MediaEngine {
  private static final System.Logger LOG = System.getLogger(MediaEngine.class.getName());

  @Inject SourceConfig config;
  @Inject StorageConfig storage;

  private MediaTools tools;
  private String version = "";

  /** For CDI's proxy; {@link #start} makes the real thing. */
  @SuppressWarnings("NullAway.Init")
  public MediaEngine() {}

  void start(
      @Observes @Priority(StartOrder.MEDIA) @Initialized(ApplicationScoped.class) Object ready) {
    ChildRegistry children = new ChildRegistry(storage.root().resolve("children").resolve(host()));
    int reaped = children.reapOrphans();
    if (reaped > 0) {
      LOG.log(System.Logger.Level.INFO, "Ended {0} ffmpeg of a server that was killed", reaped);
    }
    Confinement confinement =
        Confinement.ofThisMachine(config.ffmpeg(), config.ffmpegAllowance(), config.ffmpegUser());
    confinement
        .lacking()
        .forEach(lack -> LOG.log(System.Logger.Level.WARNING, "Less confined: {0}", lack));
    tools = new MediaTools(config.ffmpeg(), config.ffprobe(), children, confinement);
    try {
      ToolProbe.Found found = ToolProbe.probe(tools);
      version = found.build();
      LOG.log(
          System.Logger.Level.INFO,
          "ffmpeg {0} encodes, build {1}",
          found.ffmpegVersion(),
          found.build());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while trying out ffmpeg", e);
    }
  }

  /**
   * Produced for rooms that need ffmpeg and must not know this one, once the server has started.
   */
  @Produces
  @Dependent
  public MediaTools tools() {
    return tools;
  }

  /** Names the build in use and no other: each may encode other bytes. Not for people. */
  public String version() {
    return version;
  }

  /** The registry is per machine: a pid means nothing on another one that shares the storage. */
  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9._-]", "_");
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
