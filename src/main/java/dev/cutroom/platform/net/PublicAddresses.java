package dev.cutroom.platform.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells addresses of the public internet from all others, by IANA's registries of special-purpose
 * addresses (RFC 6890 and its successors). Of IPv6 only global unicast is public; what carries an
 * IPv4 address (NAT64) is as public as that one, and tunnels that nobody runs servers behind (6to4,
 * Teredo) are not.
 */
public final class PublicAddresses {
  private record Kind(AddressRange range, String words) {
    static Kind of(String range, String words) {
      return new Kind(AddressRange.parse(range), words);
    }
  }

  private static final String RESERVED = "a reserved address";
  private static final String PRIVATE = "a private address";
  private static final String LINK_LOCAL = "a link-local address";
  private static final String MULTICAST = "a multicast address";

  private static final List<Kind> INSIDE =
      List.of(
          Kind.of("0.0.0.0/8", "an unspecified address"),
          Kind.of("10.0.0.0/8", PRIVATE),
          Kind.of("100.64.0.0/10", "an address of a provider's own network"),
          Kind.of("127.0.0.0/8", "a loopback address"),
          // 169.254.169.254 among them: the metadata services of the clouds.
          Kind.of("169.254.0.0/16", LINK_LOCAL),
          Kind.of("172.16.0.0/12", PRIVATE),
          Kind.of("192.0.0.0/24", RESERVED),
          Kind.of("192.0.2.0/24", RESERVED),
          Kind.of("192.88.99.0/24", RESERVED),
          Kind.of("192.168.0.0/16", PRIVATE),
          Kind.of("198.18.0.0/15", RESERVED),
          Kind.of("198.51.100.0/24", RESERVED),
          Kind.of("203.0.113.0/24", RESERVED),
          Kind.of("224.0.0.0/4", MULTICAST),
          Kind.of("240.0.0.0/4", RESERVED),
          // Public by its number, but Azure answers there from inside each of its machines.
          Kind.of("168.63.129.16/32", RESERVED),
          Kind.of("::/128", "an unspecified address"),
          Kind.of("::1/128", "a loopback address"),
          Kind.of("fe80::/10", LINK_LOCAL),
          Kind.of("fec0::/10", PRIVATE),
          Kind.of("fc00::/7", PRIVATE),
          Kind.of("ff00::/8", MULTICAST),
          Kind.of("2001::/23", RESERVED),
          Kind.of("2001:db8::/32", RESERVED),
          Kind.of("2002::/16", "an address of a tunnel"),
          Kind.of("3fff::/20", RESERVED));

  private static final AddressRange GLOBAL_UNICAST = AddressRange.parse("2000::/3");

  /** Where a network without IPv4 shows it: RFC 6052. */
  private static final AddressRange NAT64 = AddressRange.parse("64:ff9b::/96");

  private PublicAddresses() {}

  /** What {@code address} is instead of public, in words for a person; empty when it is public. */
  public static Optional<String> whyInside(InetAddress address) {
    InetAddress meant = NAT64.contains(address) ? embedded(address) : address;
    for (Kind kind : INSIDE) {
      if (kind.range.contains(meant)) {
        return Optional.of(kind.words);
      }
    }
    boolean global = meant instanceof Inet4Address || GLOBAL_UNICAST.contains(meant);
    return global ? Optional.empty() : Optional.of(RESERVED);
  }

  private static InetAddress embedded(InetAddress address) {
    byte[] bytes = address.getAddress();
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }
}
