package dev.cutroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.testing.Await;
import dev.cutroom.testing.RunningCutroom;
import dev.cutroom.testing.TestMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes away while a file comes in, or is to be read: told as what it is, and nothing is left.
 */
@ExtendWith(SharedCutroom.class)
class UnluckyUploadsIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final RunningCutroom cutroom;
  private final Leftovers leftovers;
  private final ProjectDriver project;

  UnluckyUploadsIT(RunningCutroom cutroom) {
    this.cutroom = cutroom;
    this.leftovers = new Leftovers(cutroom);
    this.project = ProjectDriver.create(cutroom, "Unlucky");
  }

  @Test
  void projectDeletedDuringTheUploadIsNotFoundAndNothingIsKept(@TempDir Path folder)
      throws IOException {
    HeldBody film = new HeldBody(Files.readAllBytes(TestMedia.video(folder.resolve("a.mp4"), 1.3)));
    long objects = leftovers.objects();
    CompletableFuture<Answer> answer =
        project.uploadCall(new UploadForm().file("file", "a.mp4", film.publisher())).sendAsync();
    Await.that("the file comes in", SOON, () -> !leftovers.incoming().isEmpty());

    project.delete().expect(204);
    film.release();

    answer.join().expectProblem(404, "NOT_FOUND");
    assertThat(leftovers.incoming()).isEmpty();
    assertThat(leftovers.objects()).isEqualTo(objects);
  }

  @Test
  void storageThatIsAwayIsUnavailableAndBackWhenItIsBack(@TempDir Path folder) throws IOException {
    Path film = TestMedia.video(folder.resolve("b.mp4"), 1.1);
    String source = "/sources/" + project.upload(film).path("id").asText();
    CutroomClient client = project.client();
    Path storage = cutroom.dataDir().resolve("storage");
    Path elsewhere = cutroom.dataDir().resolve("elsewhere");

    Files.move(storage, elsewhere);
    try {
      for (Answer answer :
          List.of(
              project.tryUpload(new UploadForm().file("file", film)),
              client.get(source + "/content"),
              client.get(source + "/thumbnail"),
              client.call("GET", source + "/content").header("Range", "bytes=0-9").send())) {
        answer.expectProblem(503, "UNAVAILABLE");
        assertThat(answer.header("retry-after")).isNotEmpty();
        assertThat(answer.detail()).contains("storage").doesNotContain("/");
      }
      assertThat(client.root("GET", "/health/ready").send().status()).isEqualTo(503);
      assertThat(storage).doesNotExist();
    } finally {
      Files.move(elsewhere, storage);
    }
    assertThat(client.get(source + "/content").expect(200).body()).hasSize((int) Files.size(film));
    project.tryUpload(new UploadForm().file("file", film)).expect(201);
  }
}
