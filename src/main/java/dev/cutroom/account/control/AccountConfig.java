package dev.cutroom.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the room. */
@ApplicationScoped
public class AccountConfig {
  @Inject
  @ConfigProperty(name = "cutroom.admin.email")
  String adminEmail;

  @Inject
  @ConfigProperty(name = "cutroom.admin.password")
  Optional<String> adminPassword;

  @Inject
  @ConfigProperty(name = "cutroom.account.session-lifetime")
  Duration sessionLifetime;

  /** Whom the first start makes an administrator. */
  public String adminEmail() {
    return adminEmail;
  }

  /** The first administrator's password; a random one is made when it is empty. */
  public Optional<String> adminPassword() {
    return adminPassword;
  }

  /** How long a sign-in of the web page lasts. */
  public Duration sessionLifetime() {
    return sessionLifetime;
  }
}
