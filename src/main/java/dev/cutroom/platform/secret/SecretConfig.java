package dev.cutroom.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the room. */
@ApplicationScoped
public class SecretConfig {
  @Inject
  @ConfigProperty(name = "cutroom.secrets.key")
  Optional<String> key;

  @Inject
  @ConfigProperty(name = "cutroom.secrets.key-file")
  String keyFile;

  /** 32 bytes in Base64; where it is set, there is no file. */
  Optional<String> key() {
    return key;
  }

  /** Where the key lies; all servers of one installation must use the same. */
  Path keyFile() {
    return Path.of(keyFile).toAbsolutePath().normalize();
  }
}
