package dev.cutroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.testing.RunningCutroom;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The built application, started, killed, started again and stopped as an operator would. */
class LauncherIT {
  private static final int EXIT_BY_SIGTERM = 143;

  @Test
  void startsAgainRightAfterAPowerCutAndThenStopsCleanly() throws Exception {
    try (RunningCutroom cutroom = RunningCutroom.start(withoutPassword())) {
      assertThat(readiness(cutroom).statusCode()).isEqualTo(200);
      assertThat(readiness(cutroom).headers().map()).doesNotContainKeys("server", "x-powered-by");
      assertThat(cutroom.console()).anyMatch(line -> line.startsWith("Password:"));
      assertThat(Files.readString(cutroom.serverLog())).doesNotContain("Password:");

      cutroom.killHard();
      cutroom.restart();
      assertThat(readiness(cutroom).statusCode()).isEqualTo(200);

      long started = System.nanoTime();
      assertThat(cutroom.terminate()).isEqualTo(EXIT_BY_SIGTERM);
      assertThat(System.nanoTime() - started).isLessThan(10_000_000_000L);
      assertThat(pidFile(cutroom)).doesNotExist();
    }
  }

  private static Map<String, String> withoutPassword() {
    return Map.of("CUTROOM_ADMIN_PASSWORD", "");
  }

  private static Path pidFile(RunningCutroom cutroom) {
    return cutroom.dataDir().resolve("postgres").resolve("postmaster.pid");
  }

  private static HttpResponse<Void> readiness(RunningCutroom cutroom)
      throws IOException, InterruptedException {
    URI ready = cutroom.baseUri().resolve("/health/ready");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding());
  }
}
