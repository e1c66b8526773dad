package dev.cutroom.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Payara Micro looks up the machine's own name and does not start without an answer. */
final class HostName {
  private HostName() {}

  /**
   * @throws StartupFailure if the name has no address
   */
  static void mustHaveAnAddress() {
    try {
      InetAddress.getLocalHost();
    } catch (UnknownHostException e) {
      throw new StartupFailure(
          "this machine's own name has no address ("
              + e.getMessage()
              + "): add a line with 127.0.1.1 and that name to /etc/hosts",
          e);
    }
  }
}
