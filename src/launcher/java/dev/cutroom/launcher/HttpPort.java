package dev.cutroom.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out whether a port can be listened on before anything is started. */
final class HttpPort {
  private HttpPort() {}

  /**
   * @throws StartupFailure if it is taken or not allowed
   */
  static void mustBeFree(InetAddress address, int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port), 1);
    } catch (IOException e) {
      throw new StartupFailure(problem(address, port, String.valueOf(e.getMessage())), e);
    }
  }

  private static String problem(InetAddress address, int port, String reason) {
    if (reason.contains("already in use")) {
      return "port "
          + port
          + " is taken by another program: stop that program or set "
          + Settings.HTTP_PORT;
    }
    if (reason.contains("assign requested address")) {
      return Settings.HTTP_ADDRESS
          + " is "
          + address.getHostAddress()
          + ", which this machine does not have: set it to one of its addresses";
    }
    return "cannot listen on port " + port + " (" + reason + "): set " + Settings.HTTP_PORT;
  }
}
