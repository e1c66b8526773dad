package dev.cutroom.fault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A disk of its own (a file as a loop device, with ext4) whose writes the kernel holds back. By the
 * block layer's throttle of the first version of control groups, whose root takes rules for a
 * device: there it also holds back what is written to the cache and reaches the disk later. Needs
 * root.
 */
final class SlowDisk implements AutoCloseable {
  private static final Path THROTTLE =
      Path.of("/sys/fs/cgroup/blkio/blkio.throttle.write_bps_device");
  private static final long BYTES = 512L << 20;

  private final Path image;
  private final Path mount;
  private final String device;

  private SlowDisk(Path image, Path mount, String device) {
    this.image = image;
    this.mount = mount;
    this.device = device;
  }

  /** Whether this machine can have one. */
  static boolean possible() {
    return Files.isWritable(THROTTLE) && Files.isWritable(Path.of("/dev/loop-control"));
  }

  /** A quick one as yet, at {@code mount}. */
  static SlowDisk at(Path mount) throws IOException {
    Files.createDirectories(mount);
    Path image = mount.resolveSibling(mount.getFileName() + ".img");
    try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
      file.setLength(BYTES);
    }
    run("mkfs.ext4", "-q", "-F", image.toString());
    String device = run("losetup", "--find", "--show", image.toString());
    run("mount", device, mount.toString());
    return new SlowDisk(image, mount, device);
  }

  /** From now on so many bytes a second reach the disk; 0: as many as it takes. */
  void limit(long bytesPerSecond) throws IOException {
    String number =
        Files.readString(Path.of("/sys/block", Path.of(device).getFileName().toString(), "dev"));
    Files.writeString(THROTTLE, number.strip() + " " + bytesPerSecond);
  }

  @Override
  public void close() {
    try {
      limit(0);
      run("umount", "--lazy", mount.toString());
      run("losetup", "--detach", device);
      Files.delete(image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(String... command) {
    try {
      Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + said);
      }
      return said.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
