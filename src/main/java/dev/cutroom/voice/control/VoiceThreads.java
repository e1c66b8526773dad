package dev.cutroom.voice.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ScheduledExecutorService;

/** The room's own timers: leases must be renewed however busy everybody else is. */
@ApplicationScoped
@ManagedScheduledExecutorDefinition(name = "java:app/concurrent/voice-timers", maxAsync = 4)
public class VoiceThreads {
  @Resource(lookup = "java:app/concurrent/voice-timers")
  ManagedScheduledExecutorService timers;

  /** The renewals of leases, and the end of a speaker that nobody asks any more. */
  public ScheduledExecutorService timers() {
    return timers;
  }
}
