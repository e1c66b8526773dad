package dev.cutroom.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SecretTest {

  @Test
  void secretHas256BitsBehindItsPrefixAndFitsIntoAHeader() {
    assertThat(Secret.random("cutroom_")).matches("cutroom_[A-Za-z0-9_-]{43}");
  }

  @Test
  void noTwoSecretsAreTheSame() {
    Set<String> secrets = new HashSet<>();
    Set<String> passwords = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      secrets.add(Secret.random(""));
      passwords.add(Secret.randomPassword());
    }
    assertThat(secrets).hasSize(500);
    assertThat(passwords).hasSize(500);
  }

  @Test
  void whatIsStoredIsTheSha256() {
    assertThat(Secret.hash("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void passwordHasNoLettersThatLookAlike() {
    for (int i = 0; i < 200; i++) {
      assertThat(Secret.randomPassword()).hasSize(20).doesNotContain("0", "O", "1", "l", "I");
    }
  }
}
