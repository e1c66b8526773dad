package dev.cutroom.platform.net;

import java.io.Serial;
import java.net.UnknownHostException;

/**
 * A host leads inside. To HTTP clients it looks like a host that can't be resolved, so that none of
 * them tries on.
 */
public class InsideAddressException extends UnknownHostException {
  @Serial private static final long serialVersionUID = 1L;

  private final String words;

  /**
   * @param words what the address is, for example {@code a loopback address}; never the address
   */
  public InsideAddressException(String host, String words) {
    super(host + " leads to " + words);
    this.words = words;
  }

  /** What the address is, for a person; it does not tell which. */
  public String words() {
    return words;
  }
}
