package dev.cutroom.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressGuardTest {
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "public.example", List.of("93.184.216.34", "2606:4700:4700::1111"),
          "mixed.example", List.of("93.184.216.34", "10.0.0.1"),
          "inside.example", List.of("192.168.1.7"),
          "empty.example", List.of());

  @Test
  void hostsWithPublicAddressesOnlyAreAdmittedWithAllOfThem() throws UnknownHostException {
    assertThat(guard().admit("public.example")).hasSize(2);
  }

  @Test
  void oneInsideAddressAmongOthersIsEnoughToRefuse() {
    assertThatExceptionOfType(InsideAddressException.class)
        .isThrownBy(() -> guard().admit("mixed.example"))
        .satisfies(refusal -> assertThat(refusal.words()).isEqualTo("a private address"))
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("10.0.0.1"));
  }

  @Test
  void operatorAllowsByNameAddressOrRange() throws UnknownHostException {
    assertThat(guard("Inside.example").admit("inside.EXAMPLE")).hasSize(1);
    assertThat(guard("192.168.1.7").admit("inside.example")).hasSize(1);
    assertThat(guard(" 192.168.0.0/16 ", "10.0.0.0/8").admit("mixed.example")).hasSize(2);
    assertThatExceptionOfType(InsideAddressException.class)
        .isThrownBy(() -> guard("192.168.1.0/30", "fc00::/7").admit("inside.example"));
  }

  @Test
  void allowanceThatIsNoRangeIsToldAtOnce() {
    for (String wrong : List.of("10.0.0.0/33", "10.0.0.0/x", "::/129", "10.0.0.0/-1")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> guard(wrong))
          .withMessageContaining(wrong);
    }
  }

  @Test
  void hostWithoutAddressesIsUnknown() {
    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(() -> guard().admit("empty.example"))
        .isNotInstanceOf(InsideAddressException.class);
  }

  /** Whatever the notation: either it has no host for us, or its host leads inside. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.0.0.1./",
        "http://localhost/",
        "http://LOCALHOST./",
        "http://0/",
        "http://0.0.0.0/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[0:0:0:0:0:ffff:10.0.0.1]/",
        "http://[fe80::1%251]/",
        "http://[64:ff9b::169.254.169.254]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://①②⑦.0.0.1/",
      })
  void oddNotationsOfInsideAddressesLeadNowhere(String url) {
    AddressGuard system = new AddressGuard(List.of(), InetAddress::getAllByName);
    URI address;
    try {
      address = WebAddress.parse(url);
    } catch (IllegalArgumentException refused) {
      return;
    }
    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(() -> system.admit(address.getHost()));
  }

  private static AddressGuard guard(String... allowed) {
    return new AddressGuard(List.of(allowed), AddressGuardTest::resolve);
  }

  private static InetAddress[] resolve(String host) throws UnknownHostException {
    List<String> known = NAMES.getOrDefault(host.toLowerCase(java.util.Locale.ROOT), List.of());
    InetAddress[] addresses = new InetAddress[known.size()];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = InetAddress.getByName(known.get(i));
    }
    return addresses;
  }
}
