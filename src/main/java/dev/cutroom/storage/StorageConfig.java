package dev.cutroom.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the room. */
@ApplicationScoped
public class StorageConfig {
  @Inject
  @ConfigProperty(name = "cutroom.data.dir")
  String dataDir;

  @Inject
  @ConfigProperty(name = "cutroom.storage.reserve-bytes")
  long reserveBytes;

  @Inject
  @ConfigProperty(name = "cutroom.storage.sweep-age")
  Duration sweepAge;

  @Inject
  @ConfigProperty(name = "cutroom.render.cache-bytes")
  long cacheBytes;

  @Inject
  @ConfigProperty(name = "cutroom.storage.sweep-every")
  Duration sweepEvery;

  /** The folder below which everything lies; servers of one installation share it. */
  public Path root() {
    return Path.of(dataDir).toAbsolutePath().normalize().resolve("storage");
  }

  /** How many bytes of the disk are never filled. */
  public long reserveBytes() {
    return reserveBytes;
  }

  /** How many bytes of objects are kept only because making them again takes time; 0: none. */
  public long cacheBytes() {
    return cacheBytes;
  }

  /** How long it is from one sweep to the next. */
  public Duration sweepEvery() {
    return sweepEvery;
  }

  /** How old a file must be before the sweeper may take it for forgotten. */
  public Duration sweepAge() {
    return sweepAge;
  }
}
