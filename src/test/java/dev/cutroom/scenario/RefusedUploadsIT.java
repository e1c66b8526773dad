package dev.cutroom.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.testing.RunningCutroom;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be used is refused with what was found, and nothing of it remains. */
@ExtendWith(SharedCutroom.class)
class RefusedUploadsIT {
  private static final byte[] SOMETHING = "something".getBytes(UTF_8);

  private final RunningCutroom cutroom;
  private final Leftovers leftovers;
  private final ProjectDriver project;

  RefusedUploadsIT(RunningCutroom cutroom) {
    this.cutroom = cutroom;
    this.leftovers = new Leftovers(cutroom);
    this.project = ProjectDriver.create(cutroom, "Refused");
  }

  @AfterEach
  void nothingRemains() {
    assertThat(project.sources()).isEmpty();
    assertThat(leftovers.incoming()).isEmpty();
    assertThat(leftovers.mediaProcesses()).isEmpty();
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("", "empty"),
        Arguments.of("Dear diary, no film today.\n", "text"),
        Arguments.of(
            "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nfile:///etc/passwd\n", "playlist"),
        Arguments.of("ffconcat version 1.0\nfile /etc/passwd\n", "playlist"),
        Arguments.of("PK\3\4 and so on", "ZIP"),
        Arguments.of("%PDF-1.7 and so on", "PDF"),
        Arguments.of("<!DOCTYPE html><html></html>", "web page"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatIsNoMediaIsRefusedSayingWhatItIs(String content, String found) {
    Answer answer =
        project
            .tryUpload(new UploadForm().file("file", "film.mp4", content.getBytes(UTF_8)))
            .expectProblem(415, "UNSUPPORTED_MEDIA");
    assertThat(answer.detail()).containsIgnoringCase(found).doesNotContain("/");
  }

  @Test
  void truncatedFilmIsRefusedSayingSo(@TempDir Path folder) throws IOException {
    byte[] film = Files.readAllBytes(Footage.lively(folder));
    byte[] half = Arrays.copyOf(film, film.length / 2);
    Answer answer =
        project
            .tryUpload(new UploadForm().file("file", "half.mp4", half))
            .expectProblem(415, "UNSUPPORTED_MEDIA");
    assertThat(answer.detail()).contains("cut off");

    byte[] indexFirst = Files.readAllBytes(Footage.indexFirst(folder));
    byte[] most = Arrays.copyOf(indexFirst, indexFirst.length * 9 / 10);
    answer =
        project
            .tryUpload(new UploadForm().file("file", "most.mp4", most))
            .expectProblem(415, "UNSUPPORTED_MEDIA");
    assertThat(answer.detail()).contains("cut off");
  }

  @Test
  void tooLargeIsToldBeforeTheBodyIsSent() {
    String answer =
        SlowCaller.announceUpload(
            cutroom.baseUri(),
            "/api/v1/projects/" + project.id() + "/sources",
            project.client().token(),
            10_000_000_000L);
    assertThat(answer).startsWith("HTTP/1.1 413").contains("UPLOAD_TOO_LARGE");
  }

  @Test
  void tooLargeIsToldAtTheLimitWhenNoLengthWasDeclared() {
    UploadForm form =
        new UploadForm().file("file", "large.mp4", new byte[SharedCutroom.UPLOAD_MAX_BYTES + 1]);
    project
        .client()
        .call("POST", "/projects/" + project.id() + "/sources")
        .body(UploadForm.contentType(), form.bodyOfUnknownLength())
        .send()
        .expectProblem(413, "UPLOAD_TOO_LARGE");
  }

  @Test
  void oneByteTooMuchIsTooLargeThoughTheFormAroundItCounts() {
    UploadForm form =
        new UploadForm().file("file", "large.mp4", new byte[SharedCutroom.UPLOAD_MAX_BYTES + 1]);
    project.tryUpload(form).expectProblem(413, "UPLOAD_TOO_LARGE");
  }

  @Test
  void formsThatAreNotAsAgreedAreRefused() {
    project.tryUpload(new UploadForm().text("settings", "{}")).expectProblem(422, "INVALID");
    project
        .tryUpload(
            new UploadForm().file("file", "one.mp4", SOMETHING).file("file", "two.mp4", SOMETHING))
        .expectProblem(422, "INVALID");
    project
        .tryUpload(new UploadForm().file("file", "one.mp4", SOMETHING).text("colour", "red"))
        .expectProblem(400, "UNKNOWN_PROPERTY");
    Answer malformed =
        project
            .tryUpload(
                new UploadForm().file("file", "one.mp4", SOMETHING).text("settings", "{oops"))
            .expectProblem(400, "MALFORMED_JSON");
    assertThat(malformed.detail()).contains("line 1", "column");
    project
        .tryUpload(
            new UploadForm()
                .file("file", "one.mp4", SOMETHING)
                .text("settings", "{\"nmae\": \"x\"}"))
        .expectProblem(400, "UNKNOWN_PROPERTY");
    send(BodyPublishers.ofString("no form at all")).expectProblem(422, "INVALID");
    send(new UploadForm().file("file", "one.mp4", SOMETHING).bodyWithoutEnd())
        .expectProblem(400, "BAD_PARAMETER");
  }

  private Answer send(BodyPublisher body) {
    return project
        .client()
        .call("POST", "/projects/" + project.id() + "/sources")
        .body(UploadForm.contentType(), body)
        .send();
  }
}
