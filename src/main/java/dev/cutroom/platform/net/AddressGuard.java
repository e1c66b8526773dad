package dev.cutroom.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lets requests out to public addresses, and to those inside that an operator has allowed. Blocks
 * while the name is resolved. Thread-safe.
 */
public final class AddressGuard {
  private final Set<String> allowedHosts = new HashSet<>();
  private final List<AddressRange> allowedRanges;
  private final HostResolver resolver;

  /**
   * @param allowed names of hosts, addresses, and ranges in CIDR notation
   * @throws IllegalArgumentException when one of them looks like a range and is none
   */
  public AddressGuard(List<String> allowed, HostResolver resolver) {
    this.allowedRanges =
        allowed.stream()
            .map(String::strip)
            .filter(AddressRange::isLiteral)
            .map(AddressRange::parse)
            .toList();
    allowed.stream()
        .map(String::strip)
        .filter(entry -> !entry.isEmpty() && !AddressRange.isLiteral(entry))
        .forEach(entry -> allowedHosts.add(entry.toLowerCase(Locale.ROOT)));
    this.resolver = resolver;
  }

  /**
   * The addresses of {@code host}: whoever connects must use these and not resolve again.
   *
   * @throws InsideAddressException when any of them is not public and not allowed
   * @throws UnknownHostException when there are none
   */
  public InetAddress[] admit(String host) throws UnknownHostException {
    InetAddress[] addresses = resolver.resolve(host);
    if (addresses.length == 0) {
      throw new UnknownHostException(host);
    }
    if (allowedHosts.contains(host.toLowerCase(Locale.ROOT))) {
      return addresses;
    }
    for (InetAddress address : addresses) {
      var inside = PublicAddresses.whyInside(address);
      if (inside.isPresent() && !allowed(address)) {
        throw new InsideAddressException(host, inside.get());
      }
    }
    return addresses;
  }

  private boolean allowed(InetAddress address) {
    return allowedRanges.stream().anyMatch(range -> range.contains(address));
  }
}
