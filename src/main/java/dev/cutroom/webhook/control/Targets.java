package dev.cutroom.webhook.control;

import dev.cutroom.platform.net.AddressGuard;
import dev.cutroom.platform.net.InsideAddressException;
import dev.cutroom.platform.net.WebAddress;
import dev.cutroom.platform.problem.Failure;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Where webhooks may lead. Asked when an address is given, so that its owner learns of it, and
 * again when it is called, on the very addresses that are connected to.
 */
@ApplicationScoped
public class Targets {
  private static final String POINTER = "/url";

  @Inject WebhookConfig config;

  private AddressGuard guard;

  /** For CDI, which calls {@link #open}. */
  @SuppressWarnings("NullAway.Init")
  public Targets() {}

  @PostConstruct
  void open() {
    guard = new AddressGuard(config.insideAllowed(), InetAddress::getAllByName);
  }

  AddressGuard guard() {
    return guard;
  }

  /**
   * Refuses an address that could not be called. Asks name servers: never in a transaction.
   *
   * @throws Failure 422 that says what the address leads to in general words, not which it is
   */
  public void check(String url) {
    try {
      URI address = WebAddress.parse(url);
      guard.admit(address.getHost());
    } catch (IllegalArgumentException e) {
      throw Failure.invalid(POINTER, String.valueOf(e.getMessage()));
    } catch (InsideAddressException e) {
      throw Failure.invalid(
              POINTER, "The address leads to " + e.words() + "; only public ones are called.")
          .hint("An operator can allow addresses inside by CUTROOM_WEBHOOK_INSIDE_ALLOWED.");
    } catch (UnknownHostException e) {
      throw Failure.invalid(POINTER, "The host of this address is not known to any name server.");
    }
  }
}
