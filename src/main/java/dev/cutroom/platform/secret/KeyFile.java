package dev.cutroom.platform.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** The file with the key, readable for its owner only, made by whoever needs it first. */
final class KeyFile {
  private static final SecureRandom RANDOM = new SecureRandom();

  private KeyFile() {}

  /**
   * The text in {@code file}; a new random key where there is none.
   *
   * <p>It is written under another name and linked to its own, which fails when that exists: of
   * several servers one wins, all read the winner's, and none ever sees half a key.
   */
  static String readOrCreate(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (NoSuchFileException e) {
      return create(file);
    } catch (IOException e) {
      throw new SecretException("The key in " + file.getFileName() + " can't be read", e);
    }
  }

  private static String create(Path file) {
    Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.createDirectories(file.getParent());
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try {
        byte[] key = new byte[SecretBox.KEY_BYTES];
        RANDOM.nextBytes(key);
        Files.writeString(
            draft, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.SYNC);
        link(file, draft);
      } finally {
        Files.delete(draft);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new SecretException("A key can't be made in " + file.getFileName(), e);
    }
  }

  private static void link(Path file, Path draft) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another server was first: its key is everybody's.
    }
  }
}
