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
  @ConfigProperty(name = "cutroom.generation.at-once")
  int atOnce;

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

  /** How many generations one server works on at once; they share its encoders. */
  public int atOnce() {
    return atOnce;
  }
}
