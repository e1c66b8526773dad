package dev.cutroom.source.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.storage.Incoming;
import dev.cutroom.storage.ObjectStore;
import dev.cutroom.storage.StorageException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is received leaves nothing behind, however it ends. */
final class UploadsTest {
  private static final int ROOM_BYTES = 6_000_000;

  private final Uploads uploads = new Uploads();
  private final Path folder;

  UploadsTest(@TempDir Path folder) {
    this.folder = folder;
    uploads.config = new SourceConfig();
    uploads.config.uploadMaxBytes = 20_000_000;
    uploads.objects = new SmallDisk(folder, ROOM_BYTES);
  }

  @Test
  void whatFitsIsThereWholeUntilItIsClosed() throws Exception {
    try (Incoming received = uploads.receive(bytes(ROOM_BYTES))) {
      assertThat(received.sizeBytes()).isEqualTo(ROOM_BYTES);
      assertThat(received.file()).hasSize(ROOM_BYTES);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void declaredLengthThatDoesNotFitIsRefusedNamingTheMissingBytes() {
    assertRefused(() -> uploads.admit(ROOM_BYTES + 17), ": 17 bytes are missing");
  }

  @Test
  void undeclaredLengthIsRefusedOnceItTouchesTheReserve() {
    assertRefused(() -> uploads.receive(bytes(15_000_000)), "at least 2");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void tooMuchLeavesNothing() {
    uploads.config.uploadMaxBytes = 100;
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> uploads.receive(bytes(101)))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(Code.UPLOAD_TOO_LARGE));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void brokenLineIsNoFaultOfTheStorageAndLeavesNothing() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Connection reset");
          }
        };
    assertThatThrownBy(() -> uploads.receive(new SequenceInputStream(bytes(1000), broken)))
        .isExactlyInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void storageThatIsAwayIsSaidToBe() {
    uploads.objects = new SmallDisk(folder.resolve("gone"), ROOM_BYTES);
    assertThatThrownBy(() -> uploads.receive(bytes(1))).isInstanceOf(StorageException.class);
  }

  private static InputStream bytes(int count) {
    return new ByteArrayInputStream(new byte[count]);
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String detail) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(work)
        .satisfies(
            failure -> {
              assertThat(failure.code()).isEqualTo(Code.INSUFFICIENT_STORAGE);
              assertThat(failure.detail()).contains(detail);
            });
  }

  /** A disk that fills up by what lies in its folder. */
  private static final class SmallDisk extends ObjectStore {
    private final Path folder;
    private final long roomBytes;

    SmallDisk(Path folder, long roomBytes) {
      this.folder = folder;
      this.roomBytes = roomBytes;
    }

    @Override
    public Path newIncoming() {
      return folder.resolve("incoming");
    }

    @Override
    public long freeBytes() {
      try {
        Path file = newIncoming();
        return roomBytes - (Files.exists(file) ? Files.size(file) : 0);
      } catch (IOException e) {
        throw new StorageException("The test's folder can't be read", e);
      }
    }
  }
}
