package dev.cutroom.generation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the room. */
@ApplicationScoped
public class GenerationConfig {
  @Inject
  @ConfigProperty(name = "cutroom.render.parallelism")
  Optional<Integer> renderParallelism;

  @Inject
  @ConfigProperty(name = "cutroom.generation.heartbeat")
  Duration heartbeat;

  @Inject
  @ConfigProperty(name = "cutroom.generation.polling")
  Duration polling;

  @Inject
  @ConfigProperty(name = "cutroom.generation.stall")
  Duration stall;

  @Inject
  @ConfigProperty(name = "cutroom.generation.max-rescues")
  int maxRescues;

  @Inject
  @ConfigProperty(name = "cutroom.generation.max-failures")
  int maxFailures;

  @Inject
  @ConfigProperty(name = "cutroom.generation.backoff")
  Duration backoff;

  @Inject
  @ConfigProperty(name = "cutroom.generation.longest-backoff")
  Duration longestBackoff;

  @Inject
  @ConfigProperty(name = "cutroom.server.name")
  Optional<String> serverName;

  @Inject
  @ConfigProperty(name = "cutroom.generation.at-once")
  Optional<Integer> atOnce;

  /** How many encoders run at once on this server; the cores unless set. */
  public int renderParallelism() {
    return Math.max(1, renderParallelism.orElse(Runtime.getRuntime().availableProcessors()));
  }

  /** How often a server says that it is alive; dead after four missed. */
  public Duration heartbeat() {
    return heartbeat;
  }

  /** How often a server looks for work and for the dead. */
  public Duration polling() {
    return polling;
  }

  /** How long ffmpeg's output time may stand still. */
  public Duration stall() {
    return stall;
  }

  /** How many attempts may die with their server before the work counts as poisonous. */
  public int maxRescues() {
    return maxRescues;
  }

  /** What this server is called, the same after a restart: the host's name unless set. */
  public String serverName() {
    return serverName
        .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")).filter(name -> !name.isBlank()))
        .orElse("server");
  }

  /** When a passing failure is followed by another attempt. */
  RetryPolicy retries() {
    return new RetryPolicy(maxFailures, backoff, longestBackoff);
  }

  /**
   * How many generations one server works on at once: as many as it has encoders, so that work goes
   * to the server that has a free one.
   */
  public int atOnce() {
    return Math.max(1, atOnce.orElse(renderParallelism()));
  }
}
