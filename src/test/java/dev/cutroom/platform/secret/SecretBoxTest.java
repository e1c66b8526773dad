package dev.cutroom.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretBoxTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final Path folder;

  SecretBoxTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void secretOpensForItsPurposeOnly() {
    SecretBox box = box("data");
    String stored = box.seal(SECRET, "webhook 1");
    assertThat(box.open(stored, "webhook 1")).isEqualTo(SECRET);
    assertThat(stored).doesNotContain("MfKQ9r8G");
    assertThatExceptionOfType(SecretException.class)
        .isThrownBy(() -> box.open(stored, "webhook 2"))
        .withMessageNotContaining(SECRET);
  }

  @Test
  void sameSecretNeverLooksTheSame() {
    SecretBox box = box("data");
    assertThat(box.seal(SECRET, "a")).isNotEqualTo(box.seal(SECRET, "a"));
  }

  @Test
  void changedTextDoesNotOpen() {
    SecretBox box = box("data");
    byte[] bytes = Base64.getDecoder().decode(box.seal(SECRET, "a"));
    bytes[bytes.length - 1] ^= 1;
    String changed = Base64.getEncoder().encodeToString(bytes);
    assertThatExceptionOfType(SecretException.class).isThrownBy(() -> box.open(changed, "a"));
  }

  @Test
  void anotherKeyIsTakenForWhatItIs() {
    String stored = box("data").seal(SECRET, "a");
    assertThatExceptionOfType(SecretException.class)
        .isThrownBy(() -> box("elsewhere").open(stored, "a"))
        .withMessageContaining("another key");
  }

  @Test
  void keyIsMadeOnceAndForItsOwnerOnly() throws IOException {
    List<String> keys =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> KeyFile.readOrCreate(folder.resolve("data").resolve("secrets.key")))
            .distinct()
            .toList();
    assertThat(keys).hasSize(1);
    Path file = folder.resolve("data").resolve("secrets.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void keyThatIsSetWinsOverTheFileAndIsNeverQuoted() {
    String key = Base64.getEncoder().encodeToString(new byte[SecretBox.KEY_BYTES]);
    SecretBox box = new SecretBox(config(Optional.of(key), "unused"));
    assertThat(box.open(box.seal(SECRET, "a"), "a")).isEqualTo(SECRET);
    assertThat(folder.resolve("unused")).doesNotExist();
    for (String wrong : List.of("dG9vIHNob3J0", "no Base64!")) {
      SecretBox broken = new SecretBox(config(Optional.of(wrong), "unused"));
      assertThatExceptionOfType(SecretException.class)
          .isThrownBy(() -> broken.seal(SECRET, "a"))
          .withMessageNotContaining(wrong)
          .withNoCause();
    }
  }

  private SecretBox box(String data) {
    return new SecretBox(config(Optional.empty(), data));
  }

  private SecretConfig config(Optional<String> key, String data) {
    SecretConfig config = new SecretConfig();
    config.key = key;
    config.keyFile = folder.resolve(data).resolve("secrets.key").toString();
    return config;
  }
}
