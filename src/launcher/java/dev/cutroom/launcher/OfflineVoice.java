package dev.cutroom.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder with the offline voice's JARs: the one that is set, else the one that the build made
 * beside the WAR. Nothing is started here: the server starts the voice when it is asked to speak.
 */
final class OfflineVoice {
  private OfflineVoice() {}

  /** Empty where there is none: all else works without it. */
  static Optional<Path> choose(Settings settings, Path war) {
    Optional<Path> configured = settings.value(Settings.VOICE_SPEAKER).map(Path::of);
    return configured.isPresent()
        ? configured.map(Path::toAbsolutePath)
        : Optional.of(war.toAbsolutePath().resolveSibling("speaker")).filter(Files::isDirectory);
  }
}
