package dev.cutroom.webhook.control;

import dev.cutroom.platform.net.AddressGuard;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a host for the connection itself, so that the address that was looked at is the one that
 * is connected to, while TLS goes on checking the host's name.
 */
final class GuardedResolver implements DnsResolver {
  private final AddressGuard guard;

  GuardedResolver(AddressGuard guard) {
    this.guard = guard;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return guard.admit(host);
  }

  /** Only Kerberos asks. */
  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
