package dev.cutroom.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks for the addresses of a host: the system's resolver, or a test's. */
@FunctionalInterface
public interface HostResolver {
  /** All of them, at least one. */
  InetAddress[] resolve(String host) throws UnknownHostException;
}
