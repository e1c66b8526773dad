package dev.cutroom.source.boundary;

import dev.cutroom.platform.json.StrictReader;
import dev.cutroom.platform.multipart.Multipart;
import dev.cutroom.platform.multipart.Part;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.source.control.Uploads;
import dev.cutroom.storage.Incoming;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of an upload: part {@code file}, and optionally {@code settings} (JSON). Parts come as a
 * stream, in any order. Closing it deletes the file unless it has become an object.
 */
final class UploadForm implements AutoCloseable {
  private static final int LONGEST_SETTINGS_BYTES = 64 * 1024;
  private static final int LONGEST_NAME = 255;

  private @Nullable Incoming file;
  private String fileName = "";
  private Settings settings = new Settings(null);

  /**
   * What may be said about the file.
   *
   * @param name to be shown instead of the file's own name
   */
  record Settings(@Nullable String name) {}

  /** All that makes two forms the same, however they were cut into parts. */
  record Identity(String sha256, String fileName, Settings settings) {}

  private UploadForm() {}

  static UploadForm read(HttpServletRequest request, Uploads uploads) throws InterruptedException {
    UploadForm form = new UploadForm();
    boolean whole = false;
    try {
      String boundary = MediaType.valueOf(request.getContentType()).getParameters().get("boundary");
      Multipart parts = new Multipart(boundary, request.getInputStream());
      for (Optional<Part> part = parts.next(); part.isPresent(); part = parts.next()) {
        form.take(part.get(), uploads);
      }
      form.file();
      whole = true;
      return form;
    } catch (IOException e) {
      // Also when the line broke, where nobody hears it; the storage has an exception of its own.
      throw new Failure(Code.BAD_PARAMETER, "The form is cut off or is no multipart/form-data.");
    } finally {
      if (!whole) {
        form.close();
      }
    }
  }

  private void take(Part part, Uploads uploads) throws IOException, InterruptedException {
    InputStream in = part.content();
    switch (part.name()) {
      case "file" -> {
        if (file != null) {
          throw Failure.invalid("/file", "One file at a time; there are two parts named file.");
        }
        fileName = baseName(part.fileName());
        file = uploads.receive(in);
      }
      case "settings" ->
          settings = StrictReader.read(in.readNBytes(LONGEST_SETTINGS_BYTES), Settings.class);
      default ->
          throw new Failure(
              Code.UNKNOWN_PROPERTY,
              "The form has a part \"" + part.name() + "\"; file and settings are known.");
    }
  }

  Incoming file() {
    if (file == null) {
      throw Failure.invalid("/file", "The form has no part named file with the bytes.");
    }
    return file;
  }

  Identity identity() {
    return new Identity(file().sha256(), fileName, settings);
  }

  String fileName() {
    String given = settings.name();
    return given == null || given.isBlank() ? fileName : baseName(given);
  }

  /** The last part of a path, as browsers of old sent whole ones; shown, never opened. */
  private static String baseName(@Nullable String name) {
    String plain = name == null ? "" : name.replaceAll("\\p{Cntrl}", "").strip();
    plain = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
    if (plain.isEmpty()) {
      return "unnamed";
    }
    return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
