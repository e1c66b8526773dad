package dev.cutroom.webhook.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;

/** The room's own threads: endpoints that hang must hold up nobody else's work. */
@ApplicationScoped
@ManagedExecutorDefinition(
    name = "java:app/concurrent/webhook-senders",
    maxAsync = SenderThreads.SENDERS)
@ManagedScheduledExecutorDefinition(name = "java:app/concurrent/webhook-timers", maxAsync = 4)
public class SenderThreads {
  /** How many requests one server has under way. */
  static final int SENDERS = 16;

  @Resource(lookup = "java:app/concurrent/webhook-senders")
  ManagedExecutorService senders;

  @Resource(lookup = "java:app/concurrent/webhook-timers")
  ManagedScheduledExecutorService timers;

  /** Where requests wait for their answers. */
  ManagedExecutorService senders() {
    return senders;
  }

  /** The looks for due deliveries, and the ends of requests that take too long. */
  ManagedScheduledExecutorService timers() {
    return timers;
  }
}
