package dev.cutroom.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time of records: when something was created or changed. Leases use the database's clock. */
@ApplicationScoped
public class Time {
  private final Clock clock;

  public Time() {
    this(Clock.systemUTC());
  }

  public Time(Clock clock) {
    this.clock = clock;
  }

  /** Now, in microseconds, which is what PostgreSQL keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
