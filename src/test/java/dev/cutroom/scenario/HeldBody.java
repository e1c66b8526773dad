package dev.cutroom.scenario;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Bytes of which the second half is held back until it is let go. */
final class HeldBody {
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch released = new CountDownLatch(1);
  private final byte[] bytes;

  HeldBody(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  BodyPublisher publisher() {
    int half = bytes.length / 2;
    return BodyPublishers.ofInputStream(
        () ->
            new SequenceInputStream(
                new ByteArrayInputStream(bytes, 0, half),
                new Held(new ByteArrayInputStream(bytes, half, bytes.length - half))));
  }

  void release() {
    released.countDown();
  }

  private final class Held extends InputStream {
    private final InputStream rest;

    Held(InputStream rest) {
      this.rest = rest;
    }

    @Override
    public int read() throws IOException {
      awaitRelease();
      return rest.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      awaitRelease();
      return rest.read(buffer, offset, length);
    }

    private void awaitRelease() throws IOException {
      try {
        if (!released.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new IOException("Nobody let go of the rest");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }
}
