package dev.cutroom.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A block of addresses in CIDR notation. IPv4-mapped IPv6 addresses count as the IPv4 addresses
 * that they are; Java makes them so.
 */
final class AddressRange {
  /** Only what can't be a host's name, so that parsing one never asks a name server. */
  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private final byte[] prefix;
  private final int bits;

  private AddressRange(byte[] prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  /**
   * {@code 10.0.0.0/8}, {@code fc00::/7}, or one address.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    byte[] prefix = address(slash < 0 ? text : text.substring(0, slash));
    int longest = prefix.length * Byte.SIZE;
    try {
      int bits = slash < 0 ? longest : Integer.parseInt(text.substring(slash + 1));
      if (bits >= 0 && bits <= longest) {
        return new AddressRange(prefix, bits);
      }
    } catch (NumberFormatException e) {
      // Falls through to the refusal.
    }
    throw new IllegalArgumentException(text + " is no range of addresses such as 10.0.0.0/8");
  }

  /** Whether {@code text} looks like an address or a range, and not like a name. */
  static boolean isLiteral(String text) {
    int slash = text.indexOf('/');
    return LITERAL.matcher(slash < 0 ? text : text.substring(0, slash)).matches();
  }

  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != prefix.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    for (int i = 0; i < whole; i++) {
      if (bytes[i] != prefix[i]) {
        return false;
      }
    }
    int rest = bits % Byte.SIZE;
    int mask = 0xff << (Byte.SIZE - rest);
    return rest == 0 || (bytes[whole] & mask) == (prefix[whole] & mask);
  }

  private static byte[] address(String text) {
    if (!LITERAL.matcher(text).matches()) {
      throw new IllegalArgumentException(text + " is no address such as 10.0.0.1");
    }
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text + " is no address such as 10.0.0.1", e);
    }
  }
}
