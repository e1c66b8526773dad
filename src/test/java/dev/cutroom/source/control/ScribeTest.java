package dev.cutroom.source.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cutroom.platform.http.Hashes;
import dev.cutroom.storage.Incoming;
import dev.cutroom.storage.StorageException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails on the other thread reaches the one that receives, and no file is left. */
@Timeout(20)
final class ScribeTest {
  private final Path folder;
  private final Path file;

  ScribeTest(@TempDir Path folder) {
    this.folder = folder;
    this.file = folder.resolve("incoming");
  }

  @Test
  void fileIsWrittenInOrderAndHashed() throws Exception {
    byte[] content = new byte[3_000_000];
    new Random(1).nextBytes(content);
    try (Scribe scribe = new Scribe(file)) {
      hand(scribe, content);
      Incoming whole = scribe.take();
      assertThat(whole.sizeBytes()).isEqualTo(content.length);
      assertThat(whole.sha256()).isEqualTo(HexFormat.of().formatHex(Hashes.sha256(content)));
    }
    assertThat(file).hasBinaryContent(content);
  }

  @Test
  void fullDiskIsAFaultOfTheStorageAndLeavesNothing() throws Exception {
    try (Scribe scribe = new Scribe(file, new FullDisk(file), Hashes.newSha256())) {
      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> hand(scribe, new byte[3_000_000]));
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void fileThatFailsAtItsLastByteOrWhenItIsClosedIsNotTaken() throws Exception {
    try (Scribe scribe = new Scribe(file, new LateFailure(file), Hashes.newSha256())) {
      hand(scribe, new byte[10]);
      assertThatExceptionOfType(StorageException.class).isThrownBy(scribe::take);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void hashThatFailsIsAnErrorAndLeavesNothing() throws Exception {
    try (Scribe scribe = new Scribe(file, Files.newOutputStream(file), new BrokenHash())) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> hand(scribe, new byte[3_000_000]));
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void callerThatIsInterruptedLeavesNothing() throws Exception {
    try (Scribe scribe = new Scribe(file)) {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(InterruptedException.class)
          .isThrownBy(() -> hand(scribe, new byte[3_000_000]));
      Thread.currentThread().interrupt();
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(folder).isEmptyDirectory();
  }

  private static void hand(Scribe scribe, byte[] content) throws InterruptedException {
    int done = 0;
    while (done < content.length) {
      byte[] buffer = scribe.buffer();
      int length = Math.min(buffer.length - 7, content.length - done);
      System.arraycopy(content, done, buffer, 0, length);
      Arrays.fill(buffer, length, buffer.length, (byte) 1);
      scribe.fill(length);
      done += length;
    }
  }

  private static final class FullDisk extends FilterOutputStream {
    private long room = 1_000_000;

    FullDisk(Path file) throws IOException {
      super(Files.newOutputStream(file));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      room -= length;
      if (room < 0) {
        throw new IOException("No space left on device");
      }
      out.write(bytes, offset, length);
    }
  }

  private static final class LateFailure extends FilterOutputStream {
    LateFailure(Path file) throws IOException {
      super(Files.newOutputStream(file));
    }

    @Override
    public void close() throws IOException {
      try (OutputStream closed = out) {
        throw new IOException("Disk quota exceeded");
      }
    }
  }

  private static final class BrokenHash extends MessageDigest {
    BrokenHash() {
      super("broken");
    }

    @Override
    protected void engineUpdate(byte input) {}

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
      throw new IllegalStateException("The provider is gone");
    }

    @Override
    protected byte[] engineDigest() {
      return new byte[0];
    }

    @Override
    protected int engineDigest(byte[] target, int offset, int length) throws DigestException {
      throw new DigestException();
    }

    @Override
    protected void engineReset() {}
  }
}
