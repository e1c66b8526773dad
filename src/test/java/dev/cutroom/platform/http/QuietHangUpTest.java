package dev.cutroom.platform.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.cutroom.platform.http.QuietHangUp.QuietStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Who is told that a caller has hung up. */
final class QuietHangUpTest {

  @Test
  void writerIsToldAndTheEndIsQuiet() {
    QuietStream out = new QuietStream(new DeadLine(), () -> false);
    assertThatIOException().isThrownBy(() -> out.write(new byte[10]));
    assertThatCode(out::flush).doesNotThrowAnyException();
    assertThatCode(out::close).doesNotThrowAnyException();
  }

  @Test
  void streamOfEventsIsToldWhenItFlushes() {
    QuietStream out = new QuietStream(new DeadLine(), () -> true);
    assertThatIOException().isThrownBy(out::flush);
  }

  private static final class DeadLine extends ServletOutputStream {
    @Override
    public void write(int one) throws IOException {
      throw broken();
    }

    @Override
    public void flush() throws IOException {
      throw broken();
    }

    @Override
    public void close() throws IOException {
      throw broken();
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }

    private static IOException broken() {
      return new IOException("Broken pipe");
    }
  }
}
