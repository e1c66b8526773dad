package dev.cutroom.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The storage folder is there and can be written. */
@Readiness
@ApplicationScoped
class StorageReady implements HealthCheck {
  @Inject StorageConfig config;

  @Override
  public HealthCheckResponse call() {
    return Files.isWritable(config.root())
        ? HealthCheckResponse.up("storage")
        : HealthCheckResponse.down("storage");
  }
}
