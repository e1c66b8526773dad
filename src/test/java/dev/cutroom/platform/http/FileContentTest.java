package dev.cutroom.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cutroom.platform.problem.OutOfReachException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose fault it is when a download does not get through. */
final class FileContentTest {
  private final Path file;
  private final FileContent content;

  FileContentTest(@TempDir Path folder) throws IOException {
    file = Files.writeString(folder.resolve("object"), "0123456789");
    content = new FileContent(file, "hash", "text/plain", "ten", FileContent.Keeping.FOR_GOOD);
  }

  @Test
  void partIsWrittenAsAsked() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.copy(3, 4, out);
    assertThat(out).hasToString("3456");
  }

  @Test
  void callerWhoHangsUpIsNoFailure() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    assertThatCode(() -> content.copy(0, 10, closed)).doesNotThrowAnyException();
  }

  @Test
  void fileThatCannotBeReadIsAnOutage() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatExceptionOfType(OutOfReachException.class).isThrownBy(() -> content.copy(0, 11, out));
    Files.delete(file);
    assertThatExceptionOfType(OutOfReachException.class).isThrownBy(() -> content.copy(0, 10, out));
  }
}
