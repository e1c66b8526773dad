package dev.cutroom.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The storage folder is there and can be written. */
@Readiness
@ApplicationScoped
class StorageReady implements HealthCheck {
  @Inject ObjectStore objects;

  @Override
  public HealthCheckResponse call() {
    return objects.writable()
        ? HealthCheckResponse.up("storage")
        : HealthCheckResponse.down("storage");
  }
}
