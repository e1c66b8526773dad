package dev.cutroom.bench;

import dev.cutroom.testing.RunningCutroom;
import dev.cutroom.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two servers on one database and one storage folder. */
final class Pair implements AutoCloseable {
  private final Path dataDir = RunningCutroom.newDataDir();
  private final List<Server> servers = new ArrayList<>();

  Pair(Map<String, String> first, Map<String, String> second) throws Exception {
    TestDatabase.empty();
    servers.add(start(first));
    servers.add(start(second));
  }

  private Server start(Map<String, String> settings) throws Exception {
    Map<String, String> all = new HashMap<>();
    all.put("CUTROOM_DB_URL", TestDatabase.url());
    all.put("CUTROOM_DB_USER", TestDatabase.user());
    all.put("CUTROOM_DB_PASSWORD", TestDatabase.password());
    all.putAll(settings);
    return new Server(RunningCutroom.startIn(dataDir, Server.uncached(all)));
  }

  Server first() {
    return servers.get(0);
  }

  Server second() {
    return servers.get(1);
  }

  @Override
  public void close() {
    servers.forEach(Server::close);
    RunningCutroom.deleteAll(dataDir);
  }
}
