package dev.cutroom.ffmpeg.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Keeps a child's stdout as text; more than {@value #MOST_BYTES} bytes of it are a failure. */
final class TextOutput implements OutputReader {

  static final int MOST_BYTES = 16 * 1024 * 1024;

  private volatile String text = "";

  @Override
  public void read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new IOException("The answer is longer than " + MOST_BYTES + " bytes");
    }
    text = new String(bytes, StandardCharsets.UTF_8);
  }

  String text() {
    return text;
  }
}
