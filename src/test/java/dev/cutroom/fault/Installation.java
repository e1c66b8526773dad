package dev.cutroom.fault;

import dev.cutroom.scenario.CutroomClient;
import dev.cutroom.testing.MediaProcesses;
import dev.cutroom.testing.RunningCutroom;
import dev.cutroom.testing.TestMedia;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Servers that share one database and one folder, with a {@link Ledger} beside them. */
final class Installation implements AutoCloseable {
  private final Path folder = RunningCutroom.newDataDir();
  private final Ledger ledger = Ledger.in(folder);
  private final Db db;
  private final List<RunningCutroom> servers = new CopyOnWriteArrayList<>();

  Installation(Db db) {
    this.db = db;
  }

  /** One more server. */
  RunningCutroom start(Map<String, String> settings) {
    return startOn(db.url(), settings);
  }

  /** So many servers alike, which start side by side. */
  List<RunningCutroom> start(int count, Map<String, String> settings) {
    List<CompletableFuture<RunningCutroom>> starting =
        IntStream.range(0, count)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> start(settings)))
            .toList();
    return starting.stream().map(CompletableFuture::join).toList();
  }

  /** One more server that reaches the database by an address of its own. */
  RunningCutroom startOn(String url, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>();
    // What is found again is not encoded: the ledger would say nothing of it.
    all.put("CUTROOM_RENDER_CACHE_BYTES", "0");
    all.put("CUTROOM_DB_URL", url);
    all.put("CUTROOM_DB_USER", db.user());
    all.put("CUTROOM_DB_PASSWORD", db.password());
    all.put("CUTROOM_FFMPEG", ledger.script().toString());
    all.put("CUTROOM_FFPROBE", TestMedia.ffprobe().toAbsolutePath().toString());
    all.putAll(settings);
    RunningCutroom server = RunningCutroom.startIn(data(), all);
    servers.add(server);
    return server;
  }

  /** What they share. */
  Path data() {
    return folder.resolve("data");
  }

  Path storage() {
    return data().resolve("storage");
  }

  Ledger ledger() {
    return ledger;
  }

  Db db() {
    return db;
  }

  RunningCutroom server(int index) {
    return servers.get(index);
  }

  /** The administrator at one of the servers. */
  CutroomClient client(int index) {
    return client(server(index));
  }

  CutroomClient client(RunningCutroom server) {
    return CutroomClient.administrator(server);
  }

  /** The encoders of one server that lives. */
  static List<ProcessHandle> encodersOf(RunningCutroom server) {
    return server.server().children().toList();
  }

  /** The ffmpeg and ffprobe of all servers, living and dead ones. */
  List<ProcessHandle> encoders() {
    return MediaProcesses.of(data());
  }

  /** Those whose server has died. */
  List<ProcessHandle> orphans(Set<RunningCutroom> living) {
    Set<Long> parents =
        living.stream().map(server -> server.server().pid()).collect(Collectors.toSet());
    return encoders().stream()
        .filter(ProcessHandle::isAlive)
        .filter(p -> p.parent().filter(parent -> parents.contains(parent.pid())).isEmpty())
        .toList();
  }

  /** The folders of attempts. */
  List<Path> workFolders() {
    Path work = storage().resolve("work");
    if (!Files.isDirectory(work)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(work, 2)) {
      return all.filter(path -> work.relativize(path).getNameCount() == 2).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the servers in order; what they share stays. */
  void stopServers() {
    servers.forEach(RunningCutroom::close);
  }

  @Override
  public void close() {
    stopServers();
    RunningCutroom.deleteAll(folder);
  }
}
