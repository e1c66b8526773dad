package dev.cutroom.platform.net;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of an address that somebody asks us to call; where it leads, the guard looks. */
public final class WebAddress {
  private static final int LARGEST_PORT = 65_535;
  private static final Pattern ENDS_IN_A_NUMBER =
      Pattern.compile("(?:^|\\.)(?:\\d+|0[xX][0-9a-fA-F]*)\\.?$");
  private static final Pattern FOUR_DECIMALS =
      Pattern.compile("(?:0|[1-9]\\d{0,2})(?:\\.(?:0|[1-9]\\d{0,2})){3}");

  private WebAddress() {}

  /**
   * An {@code http} or {@code https} address with a host and no user information or fragment.
   *
   * @throws IllegalArgumentException whose message tells a person what is wrong with it
   */
  public static URI parse(String text) {
    URI uri = uri(text);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException("An address that begins with https:// is expected.");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException("The address must not contain a user or a password.");
    }
    if (uri.getHost() == null || uri.getHost().isEmpty() || isAmbiguous(uri.getHost())) {
      throw new IllegalArgumentException(
          "The address has no host that can be understood; write its name in ASCII, an IPv4"
              + " address as four decimal numbers.");
    }
    if (uri.getPort() == 0 || uri.getPort() > LARGEST_PORT) {
      throw new IllegalArgumentException("The port must be from 1 to " + LARGEST_PORT + ".");
    }
    if (uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "The address must not contain \"#\": what follows it is never sent.");
    }
    return uri;
  }

  /** 0177.0.0.1 is 177.0.0.1 to some and 127.0.0.1 to others; 0x7f.1 and 127.1 are no better. */
  private static boolean isAmbiguous(String host) {
    return ENDS_IN_A_NUMBER.matcher(host).find() && !FOUR_DECIMALS.matcher(host).matches();
  }

  private static URI uri(String text) {
    try {
      return new URI(new URI(text).toASCIIString());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("This is no address: " + e.getReason() + ".", e);
    }
  }
}
