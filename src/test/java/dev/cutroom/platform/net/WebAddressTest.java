package dev.cutroom.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.example/cutroom",
        "HTTP://hooks.example:8443/a?b=c&d=%20",
        "https://93.184.216.34",
        "https://[2606:4700:4700::1111]:444/x",
      })
  void addressesOfTheWebAreTakenAsTheyAre(String url) {
    assertThat(WebAddress.parse(url)).hasToString(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hooks.example/cutroom | begins with https://",
        "ftp://hooks.example/ | begins with https://",
        "file:///etc/passwd | begins with https://",
        "javascript:alert(1) | begins with https://",
        "https:hooks.example | no host",
        "https:///path | no host",
        "http://0177.0.0.1/ | no host",
        "http://0x7f.1/ | no host",
        "http://127.1/ | no host",
        "http://2130706433/ | no host",
        "http://127.0.0.1./ | no host",
        "https://user@hooks.example/ | user or a password",
        "https://user:secret@hooks.example/ | user or a password",
        "https://hooks.example#@127.0.0.1/ | must not contain \"#\"",
        "https://hooks.example:0/ | port",
        "https://hooks.example:65536/ | port",
        "https://hooks_example/ | no host",
        "https://bücher.example/ | no host",
        "https://hooks.example/a b | This is no address",
        "https://hooks.example\\@127.0.0.1/ | This is no address",
        "https://[::1 | This is no address",
      })
  void othersAreRefusedWithTheReason(String url, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebAddress.parse(url))
        .withMessageContaining(reason);
  }
}
