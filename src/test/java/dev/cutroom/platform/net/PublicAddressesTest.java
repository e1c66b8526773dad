package dev.cutroom.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicAddressesTest {
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, an unspecified address",
    "0.1.2.3, an unspecified address",
    "10.0.0.1, a private address",
    "10.255.255.255, a private address",
    "100.64.0.1, an address of a provider's own network",
    "100.127.255.255, an address of a provider's own network",
    "127.0.0.1, a loopback address",
    "127.255.0.1, a loopback address",
    "168.63.129.16, a reserved address",
    "169.254.169.254, a link-local address",
    "172.16.0.1, a private address",
    "172.31.255.255, a private address",
    "192.0.0.8, a reserved address",
    "192.0.2.1, a reserved address",
    "192.88.99.1, a reserved address",
    "192.168.1.1, a private address",
    "198.18.0.1, a reserved address",
    "198.19.255.255, a reserved address",
    "198.51.100.1, a reserved address",
    "203.0.113.1, a reserved address",
    "224.0.0.1, a multicast address",
    "240.0.0.1, a reserved address",
    "255.255.255.255, a reserved address",
    "::, an unspecified address",
    "::1, a loopback address",
    "::ffff:127.0.0.1, a loopback address",
    "::ffff:a00:1, a private address",
    "::127.0.0.1, a reserved address",
    "64:ff9b::7f00:1, a loopback address",
    "64:ff9b::a9fe:a9fe, a link-local address",
    "64:ff9b:1::a00:1, a reserved address",
    "100::1, a reserved address",
    "2001::1, a reserved address",
    "2001:db8::1, a reserved address",
    "2002:7f00:1::, an address of a tunnel",
    "3fff::1, a reserved address",
    "4000::1, a reserved address",
    "fc00::1, a private address",
    "fd00:ec2::254, a private address",
    "fe80::1, a link-local address",
    "febf::1, a link-local address",
    "fec0::1, a private address",
    "ff02::1, a multicast address",
  })
  void insideAddressesAreKnownForWhatTheyAre(String address, String words)
      throws UnknownHostException {
    assertThat(PublicAddresses.whyInside(InetAddress.getByName(address))).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "93.184.216.34",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "::ffff:8.8.8.8",
        "64:ff9b::808:808",
        "2001:200::1",
        "2606:4700:4700::1111",
        "2a00:1450:4001:82a::200e",
      })
  void publicAddressesAreLetThrough(String address) throws UnknownHostException {
    assertThat(PublicAddresses.whyInside(InetAddress.getByName(address))).isEmpty();
  }
}
