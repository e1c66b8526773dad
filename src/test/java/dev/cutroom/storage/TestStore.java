package dev.cutroom.storage;

import dev.cutroom.platform.time.Time;
import java.nio.file.Path;
import java.time.Duration;

/** An object store in a folder of a test, without a container. */
public final class TestStore {
  private TestStore() {}

  public static ObjectStore in(Path dataDir) {
    StorageConfig config = new StorageConfig();
    config.dataDir = dataDir.toString();
    config.reserveBytes = 0;
    config.sweepAge = Duration.ofHours(1);
    ObjectStore store = new ObjectStore();
    store.config = config;
    store.time = new Time();
    store.open(config);
    return store;
  }
}
