package dev.cutroom.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Takes exactly as many bytes as one cut has; what a source does not give is silence. */
final class SampleSink {

  private static final int BUFFER_BYTES = 1 << 16;

  private final OutputStream to;
  private long missing;

  SampleSink(OutputStream to, long bytes) {
    this.to = to;
    this.missing = bytes;
  }

  /** Copies until the end of {@code in}; what comes too much is read and dropped. */
  void takeFrom(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      write(buffer, (int) Math.min(read, missing));
    }
  }

  void fill() throws IOException {
    byte[] silence = new byte[BUFFER_BYTES];
    while (missing > 0) {
      write(silence, (int) Math.min(silence.length, missing));
    }
  }

  private void write(byte[] bytes, int length) throws IOException {
    to.write(bytes, 0, length);
    missing -= length;
  }
}
