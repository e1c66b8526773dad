package dev.cutroom.generation.control;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Stops the work while the other EJBs still answer: a startup singleton is the first that the
 * server takes down, and its attempts have rows to write before they end.
 */
@Singleton
@Startup
@DependsOn("Migrator")
public class OrderlyStop {
  @Inject Dispatch dispatch;

  @PreDestroy
  void stop() {
    dispatch.stop();
  }
}
