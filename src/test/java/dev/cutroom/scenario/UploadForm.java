package dev.cutroom.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@code multipart/form-data} body, as browsers and curl make it. */
final class UploadForm {
  private static final String BOUNDARY = "----cutroom-scenario-7MA4YWxkTrZu0gW";

  private final List<BodyPublisher> parts = new ArrayList<>();

  static String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  UploadForm file(String name, Path file) {
    try {
      return part(name, file.getFileName().toString(), BodyPublishers.ofFile(file));
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(e);
    }
  }

  UploadForm file(String name, String fileName, byte[] bytes) {
    return part(name, fileName, BodyPublishers.ofByteArray(bytes));
  }

  UploadForm file(String name, String fileName, BodyPublisher bytes) {
    return part(name, fileName, bytes);
  }

  UploadForm text(String name, String value) {
    parts.add(
        BodyPublishers.ofString(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, value)));
    return this;
  }

  private UploadForm part(String name, String fileName, BodyPublisher bytes) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(BOUNDARY, name, fileName);
    parts.add(BodyPublishers.ofString(head));
    parts.add(bytes);
    parts.add(BodyPublishers.ofString("\r\n"));
    return this;
  }

  /** The whole form; its length is declared. */
  BodyPublisher body() {
    List<BodyPublisher> all = new ArrayList<>(parts);
    all.add(BodyPublishers.ofByteArray(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8)));
    return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
  }

  /** The whole form in chunks: nobody knows its length before its end. */
  BodyPublisher bodyOfUnknownLength() {
    return BodyPublishers.fromPublisher(body());
  }

  /** As of a caller whose line broke in the last part. */
  BodyPublisher bodyWithoutEnd() {
    return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
  }
}
