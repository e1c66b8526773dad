package dev.cutroom.voice.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The room's own threads: leases must be renewed however busy everybody else is, and a vendor that
 * keeps silent holds none of others.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:app/concurrent/voice-calls", maxAsync = 64)
@ManagedScheduledExecutorDefinition(name = "java:app/concurrent/voice-timers", maxAsync = 4)
public class VoiceThreads {
  @Resource(lookup = "java:app/concurrent/voice-timers")
  ManagedScheduledExecutorService timers;

  @Resource(lookup = "java:app/concurrent/voice-calls")
  ManagedExecutorService calls;

  /** Requests to vendors, also those that nobody waits for any more. */
  public ExecutorService calls() {
    return calls;
  }

  /** The renewals of leases, and the end of a speaker that nobody asks any more. */
  public ScheduledExecutorService timers() {
    return timers;
  }
}
