package dev.cutroom.launcher;

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** File modes by their usual letters. */
final class Modes {
  static final Set<PosixFilePermission> RW_ONLY_OWNER =
      PosixFilePermissions.fromString("rw-------");
  static final Set<PosixFilePermission> RWX_ONLY_OWNER =
      PosixFilePermissions.fromString("rwx------");
  static final Set<PosixFilePermission> RWXR_XR_X = PosixFilePermissions.fromString("rwxr-xr-x");

  private Modes() {}
}
