package dev.cutroom.ffmpeg.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Whether a user who owns nothing may read a file. */
final class OpenToAll {

  private OpenToAll() {}

  /** The file is readable by all, and each folder above it may be passed through by all. */
  static boolean isOpen(Path file) {
    try {
      Path real = file.toRealPath();
      if (!allows(real, PosixFilePermission.OTHERS_READ)) {
        return false;
      }
      for (Path folder = real.getParent(); folder != null; folder = folder.getParent()) {
        if (!allows(folder, PosixFilePermission.OTHERS_EXECUTE)) {
          return false;
        }
      }
      return true;
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  private static boolean allows(Path path, PosixFilePermission permission) throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
    return permissions.contains(permission);
  }
}
