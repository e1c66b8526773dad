package dev.cutroom.webhook.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the room. */
@ApplicationScoped
public class WebhookConfig {
  @Inject
  @ConfigProperty(name = "cutroom.webhook.retry-delays")
  List<Duration> retryDelays;

  @Inject
  @ConfigProperty(name = "cutroom.webhook.timeout")
  Duration timeout;

  @Inject
  @ConfigProperty(name = "cutroom.webhook.polling")
  Duration polling;

  @Inject
  @ConfigProperty(name = "cutroom.webhook.log-kept")
  Duration logKept;

  @Inject
  @ConfigProperty(name = "cutroom.webhook.inside-allowed")
  Optional<String[]> insideAllowed; // Payara fails over an Optional<List<String>>.

  /** How long after each failed attempt the next one follows; the first comes at once. */
  public List<Duration> retryDelays() {
    return List.copyOf(retryDelays);
  }

  /** How long an endpoint has for its whole answer. */
  public Duration timeout() {
    return timeout;
  }

  /** How often a server looks for what is due, beside being woken. */
  public Duration polling() {
    return polling;
  }

  /** For how long deliveries can be looked up and replayed. */
  public Duration logKept() {
    return logKept;
  }

  /** Hosts, addresses and ranges inside the operator's network that may be called. */
  public List<String> insideAllowed() {
    return insideAllowed.map(List::of).orElse(List.of());
  }
}
